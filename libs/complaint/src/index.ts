export * from './vocabulary';
export * from './rejected';
export * from './complaint';
export * from './state';
export * from './envelope';
export * from './duties';
