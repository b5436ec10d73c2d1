export { fieldFaults, invalid } from './field-faults';
export { type FieldFault, Problem } from './problem';
export { problemOf } from './problem-of';
export { ProblemDetails } from './problem.dto';
export { answer, ProblemFilter } from './problem.filter';
export { type Reason } from './reasons';
export { Problems } from './problems.decorator';
