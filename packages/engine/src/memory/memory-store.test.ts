import { describeStore } from '../testing/store-contract';
import { memoryStore } from './memory-store';

describeStore('memoryStore', async () => ({ store: memoryStore() }));
