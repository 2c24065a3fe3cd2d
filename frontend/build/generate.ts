import { generateOperations } from './operations.ts';
import { generateTextKeys } from './texts.ts';

generateTextKeys();
await generateOperations();
