// What the services put into the e-mail field by themselves: not the profile's address, and left as it is.
export const PREFILLED = 'alex.winter@example.org';
