export { now } from './clock';
export { ConfigInvalid, type ConfigFault } from './config-invalid';
export { newId, idFrom } from './ids';
export { loadConfig } from './load-config';
export { createLogger, type Logger } from './logger';
export { masterKeyFrom, type MasterKeySource } from './master-key';
export { untilShutdown } from './shutdown';
