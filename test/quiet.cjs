// What the tests provoke on purpose would drown what they say.
process.env.LOG_LEVEL ??= 'silent';
