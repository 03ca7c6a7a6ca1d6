import { describe, expect, it } from 'vitest';
import { chosenName } from '../../../server/src/outline/chosen-name.ts';
import { check, smallCourse } from '../small-course.ts';

const course = smallCourse('# Plan\n## Choice\n');

/** The name chosen, and whether that is sure. */
function chosen(words: string): [string, boolean] | undefined {
  const matched = check(`# Plan\n## Choice\n${words}\n`, course).outline.bySpec.get('plan/choice')?.[0];
  const found =
    matched && chosenName(matched, ['Bedrock', 'OpenAI', 'Azure OpenAI'], ['recommend', 'chosen']);
  return found && [found.value, found.isSure];
}

describe('chosenName', () => {
  it.each([
    ['We recommend Bedrock over Azure OpenAI.', 'Bedrock'],
    ['Azure OpenAI came close. We recommend\nBedrock.', 'Bedrock'],
    ['**Azure OpenAI** came close; Bedrock is recommended. OpenAI is not.', 'Bedrock'],
    ['We do not recommend **Azure OpenAI**. Recommended: Bedrock 4.5.', 'Bedrock'],
    ['We recommend, ahead of Azure OpenAI, to build on Bedrock.', 'Bedrock'],
    ['Bedrock was chosen.', 'Bedrock'],
    ['Only Bedrock fits.', 'Bedrock'],
    ['We recommend Azure OpenAI.', 'Azure OpenAI'],
    ['| Bedrock | chosen |\n|---|---|\n| Azure OpenAI | second |', 'Bedrock'],
  ])('is sure of what a text recommends: %s', (words, name) => {
    expect(chosen(words)).toEqual([name, true]);
  });

  it('is sure of what the heading names', () => {
    const document = check('# Plan\n## Choice: Bedrock\nAzure OpenAI is fine.\n', course);
    const matched = document.outline.bySpec.get('plan/choice')?.[0];
    expect(matched && chosenName(matched, ['Bedrock', 'Azure OpenAI'], ['recommend'])).toMatchObject({
      value: 'Bedrock',
      isSure: true,
    });
  });

  it('guesses where nothing says which one', () => {
    expect(chosen('Bedrock is fine, and so is Azure OpenAI.')).toEqual(['Bedrock', false]);
    expect(chosen('Bedrock is fine, and so is **Azure OpenAI**.')).toEqual(['Azure OpenAI', false]);
    expect(chosen('We wait.')).toBeUndefined();
  });
});
