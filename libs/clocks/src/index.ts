export type { Calendar } from './calendar';
export { type Limit, limitText, LIMIT_UNITS } from './limit';
export { schedule } from './schedule';
