/** The name by which the test of what is heard asks for it. */
export { compose as sceneOf } from './compose.ts';
