export { Asked, askedBy } from './asked';
export { actorOf, Commands } from './commands';
export { Step, Write } from './write.decorator';
export { type Written, WrittenComplaint } from './written';
