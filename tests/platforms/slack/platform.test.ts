import { describePlatform } from '../platform-suite.ts';
import { slackSetup } from './slack-rig.ts';

describePlatform('Slack over Socket Mode', slackSetup('socket'));
describePlatform('Slack over HTTP', slackSetup('http'));
