/** Sections of the proposal and the deck whose exercise says something else than when they were written. */
import { replace, setCell } from './edits.ts';
import {
  defects,
  elsewhere,
  executivePresentation,
  info,
  proposal,
  securityArchitecture,
  warning,
} from './harness.ts';

const COMPLIANCE = 'security-architecture/Compliance Mapping';

defects(securityArchitecture, {
  'a control that has changed since': [
    setCell(
      'Compliance Mapping',
      'SR 11-7: model risk management',
      'Control',
      'Model inventory entry, yearly validation',
    ),
    elsewhere(proposal, info('source-changed', 'Compliance Mapping', COMPLIANCE)),
    elsewhere(executivePresentation, info('source-changed', 'Security & Compliance', COMPLIANCE)),
  ],
});

defects(proposal, {
  'a source by a name that the course does not know': [
    replace('security-architecture/Compliance Mapping', 'security-architecture/Compliance Maping'),
    info('source-changed', 'Compliance Mapping', 'security-architecture/Compliance Maping'),
  ],
  'a comment of ours misspelt': [
    replace(
      '<!-- capstone-from: security-architecture/Compliance',
      '<!-- capstone-form: security-architecture/Compliance',
    ),
    warning('suppression', 'Compliance Mapping', 'capstone-form'),
  ],
});
