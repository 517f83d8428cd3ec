export { withPerson } from '../../state/person.ts';
