/** Where the program begins: everything it says and does comes from bundles kept with V8's code cache. */
import { load } from './load.ts';

load('main');
