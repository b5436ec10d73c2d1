export type { Calendar } from './calendar';
export {
  elapsedAt,
  move,
  passed,
  pause,
  restart,
  resume,
  type Rule,
  type RunningClock,
  start,
} from './clock';
export { type Limit, limitFrom, limitText, LIMIT_UNITS } from './limit';
export { endOfDay } from './end-of-day';
export { schedule } from './schedule';
export { type Leg, shares, whoseClock } from './whose-clock';
