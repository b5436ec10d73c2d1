export type { Calendar } from './calendar';
export { endOfDay } from './end-of-day';
export { type Limit, limitText, LIMIT_UNITS } from './limit';
export { schedule } from './schedule';
