export { Despite, DUTIES, type Duty, Needs, NEEDS, type Needed, Public, PUBLIC } from './needs';
export { Me, type Person, personOf } from './person';
