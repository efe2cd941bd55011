// The people who can be logged in: any name will do. Two on one service share a browser, as couples and offices do.
const EMAILS = { 'mira.stein': 'mira@stein.example' };

const capital = word => word[0].toUpperCase() + word.slice(1);

export const accountOf = username => ({
  name: username.split('.').map(capital).join(' '),
  username,
  email: EMAILS[username] ?? `${username}@example.org`,
});
