import { host } from './guest.ts';
import { createGuide } from './guide.ts';

const guest = host();
if (guest) guest.guide = createGuide(guest);
