// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { exclusionByName, namesBody } from '../../../utils/page/boilerplate-names';
import { announcesOthers, readsAsBoilerplate } from '../../../utils/page/boilerplate-text';

describe('names of elements', () => {
  it.each([
    ['story-related-links', 'related'],
    ['relatedArticles_x1', 'related'],
    ['readmore', 'related'],
    ['read-more-box', 'related'],
    ['ad-slot', 'advertising'],
    ['newsletterSignup', 'subscription'],
    ['comments-area', 'comments'],
    ['cookie_banner', 'consent'],
    ['author-bio', 'byline'],
    ['site-footer', 'footer'],
    ['visually-hidden', 'screen-reader'],
    ['is-hidden', 'named-hidden'],
  ])('%s is %s', (name, exclusion) => expect(exclusionByName(name)).toBe(exclusion));

  it.each([
    'unrelated',
    'adventure',
    'article-body has-sidebar',
    'no-comments',
    'story__text',
    'header',
    'lead',
    'navy',
  ])('%s says nothing', (name) => expect(exclusionByName(name)).toBeNull());

  it('tells what is called the article', () => {
    expect(namesBody('ArticleBody')).toBe(true);
    expect(namesBody('story__content main')).toBe(true);
    expect(namesBody('storybook')).toBe(false);
  });
});

describe('lines between paragraphs', () => {
  it.each([
    'Read more: What the harbour master knew',
    'RELATED: The pier that was never built',
    'Lire aussi : Le port de demain',
    'Sign up for our morning letter',
    'Reporting by Petra Lind; editing by Jon Vik',
    'Photo: Harbour Courier',
    'By Petra Lind',
    'Follow us on every channel there is',
    'Petra Lind contributed to this report.',
    'Follow the Harbour Courier on Instagram, Facebook and YouTube.',
    'Email Petra Lind at the paper or follow her @lind.',
    'Jon Vik contributed reporting from Karlshaven.',
  ])('%s', (line) => expect(readsAsBoilerplate(line)).toBe(true));

  it.each([
    'Read the letter aloud, he asked her, and she did.',
    'Relatedness is a matter of degree, the geneticist said.',
    'By noon the harbour was full of boats.',
    'Update 3 of the rules allows it, the court found.',
    'Posted at the border for a year, he learned the language.',
    'Photography is what she lives for.',
    'Whoever would follow him on his way through Karlshaven needs good shoes.',
  ])('is not: %s', (line) => expect(readsAsBoilerplate(line)).toBe(false));

  it('knows a heading over other articles', () => {
    expect(announcesOthers('More from the islands')).toBe(true);
    expect(announcesOthers('More than a pier')).toBe(false);
  });
});
