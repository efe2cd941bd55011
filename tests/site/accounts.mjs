// The people who can be logged in. Two on one service share a browser, as couples and offices do.
export const ACCOUNTS = {
  'alex.winter': { name: 'Alex Winter', username: 'alex.winter', email: 'alex.winter@example.org' },
  'mira.stein': { name: 'Mira Stein', username: 'mira.stein', email: 'mira@stein.example' },
};
