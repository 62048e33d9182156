import { describePlatform } from '../platform-suite.ts';
import { discordSetup } from './discord-rig.ts';

describePlatform('Discord', discordSetup);
