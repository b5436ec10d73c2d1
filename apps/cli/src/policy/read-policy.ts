import { loadPolicy, type Policy, PolicyInvalid } from '@suaka/policy';
import { Obstacle } from '../obstacle';

/** The policy in a file. Errors: `Obstacle` with every fault, or where the file cannot be read. */
export function readPolicy(file?: string): Policy {
  try {
    return loadPolicy(file);
  } catch (error) {
    if (error instanceof PolicyInvalid)
      throw new Obstacle(`${file ?? 'the shipped policy'}: ${error.message}`);
    if (error instanceof Error && 'code' in error)
      throw new Obstacle(`${file} cannot be read: ${error.message}`);
    throw error;
  }
}
