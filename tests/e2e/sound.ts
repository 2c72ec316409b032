import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Has axe look at the page; what it finds wrong is told with where. */
export const expectSound = (page: Page, where = page.url()) => expectNothing(new AxeBuilder({ page }), where);

/** The same for a part of it, a selector. */
export const expectPartSound = (page: Page, part: string) =>
  expectNothing(new AxeBuilder({ page }).include(part), part);

async function expectNothing(axe: AxeBuilder, where: string) {
  const { violations } = await axe.analyze();
  expect(violations.map(({ id, nodes }) => `${where}: ${id}: ${nodes[0]?.html}`)).toEqual([]);
}

/** Has every page that is opened from now on in a theme. */
export const setTheme = (page: Page, theme: 'light' | 'sepia' | 'dark') =>
  page.addInitScript(
    (value) => localStorage.setItem('en-regard.preferences', JSON.stringify({ theme: value })),
    theme,
  );
