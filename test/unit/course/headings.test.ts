import { describe, expect, test } from 'vitest';
import { headingSimilarity, matchSlot, normalizeHeading } from '../../../server/src/course/headings.ts';

describe('normalizeHeading', () => {
  test.each([
    ['Cost Analysis', ['cost', 'analysis']],
    ['  COST   analysis ', ['cost', 'analysis']],
    ['**Cost** _Analysis_', ['cost', 'analysis']],
    ['💰 Cost Analysis 🚀', ['cost', 'analysis']],
    ['Résumé & Überblick', ['resume', 'and', 'uberblick']],
    ['Security + Compliance', ['security', 'and', 'compliance']],
    ["Client's Scenario", ['client', 'scenario']],
    ['Auto-scaling Rules', ['auto', 'scaling', 'rule']],
    ['Cost Optimization Strategies', ['cost', 'optimization', 'strategy']],
    ['Access Analysis Status', ['access', 'analysis', 'status']],
    [
      'Analyses of Breaches, Processes, Caches and APIs',
      'analysis of breach process cache and api'.split(' '),
    ],
    ['3. Cost Analysis', ['cost', 'analysis']],
    ['3.1 Cost Analysis', ['cost', 'analysis']],
    ['3.1.2) Cost Analysis', ['cost', 'analysis']],
    ['3 – Cost Analysis', ['cost', 'analysis']],
    ['3.Cost Analysis', ['cost', 'analysis']],
    ['(3) Cost Analysis', ['cost', 'analysis']],
    ['1️⃣ Cost Analysis', ['cost', 'analysis']],
    ['A. Cost Analysis', ['cost', 'analysis']],
    ['IV. Cost Analysis', ['cost', 'analysis']],
    ['Section 3: Cost Analysis', ['cost', 'analysis']],
    ['Phase 2 – Cost Analysis', ['cost', 'analysis']],
    ['Phase 2 - Cost Analysis', ['cost', 'analysis']],
    ['Weeks 1–4: Pilot', ['pilot']],
    ['Appendix A: Cost Analysis', ['cost', 'analysis']],
    ['Part IV) Cost Analysis', ['cost', 'analysis']],
    ['3. Phase 1: Pilot', ['pilot']],
    ['Timeline (16 weeks)', ['timeline']],
    ['Timeline {#weeks}', ['timeline']],
    ['{#weeks}', []],
    ['Immediate Actions (Next 2 Weeks)', ['immediate', 'action']],
    ['(two weeks)', ['two', 'week']],
    ['Phase 1', ['phase', '1']],
    ['12-Month Projection', ['12', 'month', 'projection']],
    ['1.2M users', ['1', '2m', 'user']],
    ['???', []],
    ['', []],
  ])('%s', (title, words) => {
    expect(normalizeHeading(title)).toEqual(words);
  });
});

describe('headingSimilarity', () => {
  test.each<[heading: string, wanted: string, score: number]>([
    ['Cost Analysis', 'Cost Analysis', 1],
    ['COST ANALYSIS', 'Cost Analysis', 1],
    ['Storage and Transfer', 'Storage & Transfer', 1],
    ['Phase 1 Pilot', 'Phase 1: Pilot', 1],
    ['12 Month Projection', '12-Month Projection', 1],

    ['3. Cost Analysis', 'Cost Analysis', 0.95],
    ['Layer 1: Network Security', 'Network Security', 0.95],
    ['Slide #5: Network Security', 'Network Security', 0.95],
    ['Network Security', 'Layer 1: Network Security', 0.95],
    ['Layer 4: Data Protection', 'Layer 3: Data Protection', 0.95],
    ['Phase 1: Pilot (Weeks 1-4)', 'Phase 1: Pilot', 0.95],
    ['Timeline (16 weeks)', 'Timeline', 0.95],
    ['Phase 1: Pilot (Weeks 1–6) (16 weeks)', 'Pilot', 0.95],
    ['Immediate Actions', 'Immediate Actions (Next 2 Weeks)', 0.95],
    ['Cost Optimization Strategy', 'Cost Optimization Strategies', 0.95],
    ['12 Month Projections', '12-Month Projection', 0.95],
    ['Autoscaling Rules', 'Auto-scaling Rules', 0.95],

    ['Timeline: 16 weeks', 'Timeline', 0.9],
    ['3. Timeline – 16 weeks', 'Timeline', 0.9],
    ['Timeline — 16 weeks', 'Timeline', 0.9],
    ['Timeline - 16 weeks', 'Timeline', 0.9],
    ['Timeline | 16 weeks', 'Timeline', 0.9],
    ['Timeline, 16 weeks', 'Timeline', 0.9],
    ['Timeline / Milestones', 'Timeline', 0.9],
    ['Pilot (Weeks 1–4): Branch Office', 'Phase 1: Pilot', 0.9],
    ['Phase 1: Pilot – Branch Office', 'Phase 1: Pilot', 0.9],
    ['Phase 1: Branch Office', 'Phase 1', 0.9],
    ['Cost Analysis for Meridian Bank', 'Cost Analysis', 0.9],
    ['Strengths for This Scenario', 'Strengths', 0.9],

    ['Meridian Bank: Cost Analysis', 'Cost Analysis', 0.8],
    ['Meridian Bank – Timeline', 'Timeline', 0.8],
    ['Meridian Bank Cost Analysis', 'Cost Analysis', 0.8],
    ["3. Meridian Bank's Cost Analysis", 'Cost Analysis', 0.8],

    ['Cost Anaylsis', 'Cost Analysis', 0.75],
    ['Executive Sumary', 'Executive Summary', 0.75],
    ['2. Reccomendation', 'Recommendation', 0.75],
    ['Wieghted Scoring', 'Weighted Scoring', 0.75],

    ['Mitigating the Risks', 'Risk Mitigation', 0.72],
    ['3) Evaluation of the platforms', 'Platform Evaluation', 0.72],
    ['2.1 Strategy selected', 'Strategy Selection', 0.72],
    ['Rotate the API keys', 'Rotating API Keys', 0.72],
    ['Configuring the Scaling', 'Scaling Configuration', 0.72],
    ['How We Mitigate Risks', 'Risk Mitigation', 0.72],
  ])('%s ~ %s: %d', (heading, wanted, score) => {
    expect(headingSimilarity(heading, wanted)).toBe(score);
  });

  test.each([
    ['Cost Analysis', 'Cost Optimization'],
    ['Cost Analysis Summary', 'Cost Analysis'],
    ['Monitoring', 'Monitoring & Audit'],
    ['Monitoring & Audit', 'Monitoring'],
    ['Security', 'Security Architecture'],
    ['Security Architecture', 'Security'],
    ['Network Security', 'Security'],
    ['Implementation Timeline', 'Timeline'],
    ['Identity & Access Management', 'Access Management'],
    ['Overview of Cost Analysis', 'Cost Analysis'],
    ['Non-functional Requirements', 'Functional Requirements'],
    ['Input Validation', 'Output Validation'],
    ['User Authentication', 'User Authorization'],
    ['Service Authorization', 'Service Authentication'],
    ['Deployment Strategy', 'Development Strategy'],
    ['Data Detection', 'Data Retention'],
    ['Data Encryption', 'Data Decryption'],
    ['Risk Migration', 'Risk Mitigation'],
    ['Contracts', 'Contacts'],
    ['Deployed', 'Deployment'],
    ['Risks and their Mitigation', 'Risk Mitigation'],
    ['Platforms without Evaluation', 'Platform Evaluation'],
    ['Week 2 of the Plan', 'Week 1 of the Plan'],
    ['Appendix B', 'Appendix A'],
    ['Phase 2', 'Phase 1'],
    ['Phase 1', 'Phase 1: Pilot'],
    ['SEV1 Incidents', 'SEV2 Incidents'],
    ['Month 12 Projection', 'Month 24 Projection'],
    ['Technical Constraints', 'Technical Contents'],
    ['???', '!!!'],
    ['3. ???', '1. !!!'],
    ['', 'Timeline'],
    ['Timeline', ''],
  ])('%s is not %s', (heading, wanted) => {
    expect(headingSimilarity(heading, wanted)).toBe(0);
  });

  test('a heading of any length is cheap', () => {
    const started = performance.now();
    for (const piece of ['(', ' ', '1. ', 'Phase 1: ', 'a-', ': ', "'", 'IV. ']) {
      headingSimilarity(piece.repeat(100_000), 'Cost Analysis');
      matchSlot(piece.repeat(100_000), 'Selected Platform: {platform}');
    }
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('matchSlot', () => {
  const SELECTED = 'Selected Platform: {platform}';

  test.each<[heading: string, pattern: string, score: number, value: string | undefined]>([
    ['Selected Platform: Azure OpenAI', SELECTED, 1, 'Azure OpenAI'],
    ['3.1 Selected Platform: Azure OpenAI', SELECTED, 0.95, 'Azure OpenAI'],
    ['Selected Platform – AWS Bedrock', SELECTED, 1, 'AWS Bedrock'],
    ['Selected Platform (AWS Bedrock)', SELECTED, 1, 'AWS Bedrock'],
    ['Selected Platform: **AWS Bedrock**', SELECTED, 1, 'AWS Bedrock'],
    ['Selected Platform: AWS Bedrock (Claude)', SELECTED, 1, 'AWS Bedrock'],
    ['Selected platforms: [Platform name]', SELECTED, 1, '[Platform name]'],
    ['Selected Platform', SELECTED, 0.85, undefined],
    ['Selected Platform:', SELECTED, 0.85, undefined],
    ['Selected Platform Comparison', SELECTED, 0, undefined],
    ['Platform: Azure OpenAI', SELECTED, 0, undefined],
    ['Selected', SELECTED, 0, undefined],

    ['Why Azure OpenAI?', 'Why {platform}?', 1, 'Azure OpenAI'],
    ['Why Azure OpenAI', 'Why {platform}?', 1, 'Azure OpenAI'],
    ['Slide 5: Why Azure OpenAI?', 'Why {platform}?', 0.95, 'Azure OpenAI'],
    ['Why?', 'Why {platform}?', 0.85, undefined],
    ['Who', 'Why {platform}?', 0, undefined],

    ['Platform Azure OpenAI Evaluation', 'Platform {platform} Evaluation', 1, 'Azure OpenAI'],
    ['Platform Evaluation', 'Platform {platform} Evaluation', 0.85, undefined],
    ['Azure OpenAI in Depth', '{platform} in Depth', 1, 'Azure OpenAI'],

    ['Option A: AWS Bedrock', '{platform-name}', 0.5, 'AWS Bedrock'],
    ['Procedure 3: Rotating API Keys', '{procedure}', 0.5, 'Rotating API Keys'],
    ['2.2.1 Google Vertex AI (Gemini)', '{platform-name}', 0.5, 'Google Vertex AI'],
    ['AWS Bedrock', '{platform-name}', 0.5, 'AWS Bedrock'],
    ['', '{platform-name}', 0, undefined],

    ['3. Cost Analysis', 'Cost Analysis', 0.95, undefined],
  ])('%s ~ %s', (heading, pattern, score, value) => {
    expect(matchSlot(heading, pattern)).toEqual({ score, value });
  });
});
