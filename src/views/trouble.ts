import { code, document, list, notice, paragraph, run } from '../document/build.ts';
import type { ActionRequest, Document } from '../document/model.ts';
import type { UserError } from '../errors.ts';
import { summarise } from './summary.ts';

/** What is wrong and what to do, as it is said to a person. */
export const refusalText = ({ what, remedy }: UserError): string =>
  `${sentence(what)} ${sentence(remedy)}`;

/** A request that the person can mend: what is wrong, each thing of several, and what to do. */
export function viewRefusal(error: UserError): Document {
  const said = refusalText(error);
  const { faults } = error;
  if (faults && faults.length > 1) {
    return document({
      title: 'That did not work',
      summary: summarise([`${faults.length} things are wrong.`, ...faults.map(sentence)], said),
      blocks: [
        notice('caution', `${faults.length} things are wrong:`),
        list(faults.map(sentence)),
        paragraph(sentence(error.remedy)),
      ],
      actions: [run('Help', 'help')],
    });
  }
  return document({
    title: 'That did not work',
    summary: [...said].slice(0, 400).join(''),
    blocks: [notice('caution', said)],
    actions: [run('Help', 'help')],
  });
}

/** A fault of ours. It says nothing of the cause, which is in the log. */
export function viewApology(): Document {
  const said =
    'Something went wrong on our side and nothing was answered. It is in the log for the operator; please try again.';
  return document({
    title: 'Sorry, that failed',
    summary: said,
    blocks: [notice('caution', said)],
  });
}

/** A word that is nearly a command: the nearest ones, and a search for what was typed. */
export function viewUnknownCommand(
  word: string,
  nearest: readonly ActionRequest[],
  search: ActionRequest,
): Document {
  const names = nearest.map(typedAs);
  return document({
    title: 'Did you mean another command?',
    summary: `There is no such command. Nearest: ${names.join(' or ')}.`,
    blocks: [
      notice(
        'info',
        'There is no command ',
        code([...word].slice(0, 40).join('')),
        `. Nearest: ${names.join(' or ')}.`,
      ),
    ],
    actions: [
      ...nearest.map((request) => run(typedAs(request), request.command, request.args)),
      run('Search for it', search.command, search.args),
    ],
  });
}

const typedAs = ({ command, args }: ActionRequest): string =>
  ['/summit', command, ...(args.action === undefined ? [] : [args.action])].join(' ');

const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
