// The documentation as a site: `npm run docs` while writing, `npm run docs:build` for the pages.
import { defineConfig } from 'vitepress';

const page = (text: string, link: string) => ({ text, link });

export default defineConfig({
  title: 'Baton',
  description: 'Processes that run on time: draw them, run them, be reminded.',
  cleanUrls: true,
  // The pages link to files of the repository, which are no pages of the site. `npm run check` looks after those links.
  ignoreDeadLinks: [/\.\.\/(packages|examples|CONTRIBUTING|LICENSE)/, /^\.\/src\//, /patterns\/\w+\.test/],
  markdown: {
    /** Drawings in Mermaid are for readers of the files; the tables beside them say the same. */
    config(md) {
      const fence = md.renderer.rules.fence;
      md.renderer.rules.fence = (tokens, index, ...rest) =>
        tokens[index]?.info.trim() === 'mermaid' ? '' : (fence?.(tokens, index, ...rest) ?? '');
    },
  },
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    sidebar: [
      {
        text: 'Embed it',
        items: [
          page('Start and test', '/guide/embed-and-test'),
          page('People and roles', '/guide/people-and-roles'),
          page('People out of your own tables', '/guide/directory-over-your-tables'),
          page('Database and restart', '/guide/database-and-restart'),
          page('Mail and channels', '/guide/mail'),
          page('Links to a client', '/guide/links'),
          page('Messages from outside', '/guide/messages'),
          page('Versions in use', '/guide/versions'),
          page('Calendars and clock', '/guide/calendars-and-clock'),
          page('Mount the editor', '/guide/mount-the-editor'),
          page('Serve it', '/guide/serve'),
        ],
      },
      {
        text: 'Draw',
        items: [
          page('Draw a process', '/analyst/drawing'),
          page('Deadlines and reminders', '/analyst/deadlines-and-reminders'),
          page('Who does it', '/analyst/who-does-it'),
          page('Alerts', '/analyst/alerts'),
          page('Conditions', '/analyst/conditions'),
          page('Try out and publish', '/analyst/try-out-and-publish'),
          page('Other futures and tests', '/analyst/tests'),
        ],
      },
      {
        text: 'Operate',
        items: [
          page('A day’s work', '/operations/daily-work'),
          page('Run cases', '/operations/running-cases'),
          page('Calendars', '/operations/calendars'),
          page('Skip with a reason', '/operations/skip-with-a-reason'),
          page('Verify the log', '/operations/verify-the-log'),
        ],
      },
      {
        text: 'Look up',
        items: [
          page('Kinds of steps', '/nodes/'),
          page('Import BPMN', '/import-bpmn'),
          page('Workflow patterns', '/patterns'),
          page('Scenario files', '/scenarios'),
          page('Conformance', '/conformance'),
          page('Accessibility', '/accessibility'),
          page('Working time', '/working-time'),
          page('Time targets', '/time-targets'),
          page('What is checked', '/checks'),
          page('Codes', '/codes'),
          page('Life cycles', '/life-cycles'),
          page('Packages', '/packages/'),
          page('Glossary', '/glossary'),
          page('A tour through the code', '/tour'),
        ],
      },
    ],
  },
});
