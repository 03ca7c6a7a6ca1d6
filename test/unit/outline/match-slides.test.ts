import { describe, expect, it } from 'vitest';
import { smallCourse } from '../small-course.ts';
import { matches, missing, outlineOf } from './outlines.ts';

const course = smallCourse({
  facts: ['platform'],
  templates: [
    `
      ---
      deliverable: deck
      exercise: "2"
      file: deck.md
      format: slides
      ---
      # Executive Presentation
      ## Title
      ## Executive Summary
      ## Why {platform}
      ## Next Steps
    `,
  ],
});

const matched = [
  'Title ← Meridian Bank',
  'Executive Summary ← Executive Summary',
  'Why {platform} ← Why Azure OpenAI?',
  'Next Steps ← Next steps',
];

describe('a deck', () => {
  it('is matched slide by slide where it is a Marp deck', () => {
    const deck = `
      ---
      marp: true
      ---
      # Meridian Bank
      ---
      # Executive Summary
      - All is well
      ---
      ## Why Azure OpenAI?
      ### It is known
      ---
      ## Next steps
    `;
    const outline = outlineOf(deck, course);
    expect(matches(outline)).toEqual(matched);
    expect(outline.missing).toEqual([]);
    expect(outline.matched.find(({ spec }) => spec.slot)?.slotValue).toBe('Azure OpenAI');
  });

  it('is matched by its “Slide N” headings', () => {
    const deck = `
      # Executive presentation
      ### Slide 1: Meridian Bank
      ### Slide 2: Executive Summary
      #### In short
      ### Slide 3: Why Azure OpenAI?
      ### Slide 4: Next steps
    `;
    expect(matches(outlineOf(deck, course)).map((match) => match.replace(/Slide \d: /, ''))).toEqual(matched);
  });

  it('lacks slides, and has its own', () => {
    const deck = `
      ### Slide 1: Welcome
      ### Slide 2: Agenda
      ### Slide 3: Next steps
    `;
    expect(missing(outlineOf(deck, course))).toEqual([
      'Executive Summary after Slide 1: Welcome',
      'Why {platform} after Slide 1: Welcome',
    ]);
  });

  it('takes its first slide for the title, whatever it says', () => {
    const deck = `
      ### Slide 1: Next Steps in AI
      ### Slide 2: Executive Summary
      ### Slide 3: Why Bedrock
      ### Slide 4: Next steps
    `;
    expect(matches(outlineOf(deck, course))[0]).toBe('Title ← Slide 1: Next Steps in AI');
  });
});
