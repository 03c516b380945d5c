// A version is compared, published, brought back and rolled back, and a problem led to, without a mouse: every act is a key press.
import { handsOn } from './hands';
import { signIn, test } from './office';
import { expect } from './product';

test('versions are compared, published, brought back and rolled back; a problem leads to its step and is mended', async ({
  page,
}) => {
  await signIn(page, 'Dana Fischer', '/processes/print-order');
  const hands = handsOn(page);
  const step = (name: RegExp) => page.getByRole('application').getByRole('button', { name });
  await hands.to(page.locator('[data-step][tabindex="0"]'));
  await hands.press('Home', 'ArrowDown', 'ArrowDown', 'F2');
  await hands.write('Write the offer');
  await hands.press('Enter');
  await expect(step(/^Step 2, Write the offer/)).toBeFocused();

  await hands.toArea('bar');
  await hands.to(page.getByRole('button', { name: 'Versions' }));
  await hands.press('Enter');
  const versions = page.getByRole('region', { name: 'Versions' });
  await hands.to(versions.getByRole('button', { name: 'What the draft changes' }));
  await hands.press('Enter');
  await hands.to(versions.getByRole('button', { name: /Write the offer/ }), 'Shift+Tab');
  await hands.press('Enter');
  await expect(versions).toContainText('was called “Make the offer”');
  await hands.to(versions.getByRole('button', { name: 'Back to the draft' }), 'Shift+Tab');
  await hands.press('Enter');

  await hands.toArea('bar');
  await hands.to(page.getByRole('button', { name: 'Publish' }));
  await hands.press('Enter');
  const publishing = page.getByRole('region', { name: 'Publish', exact: true });
  await expect(publishing).toBeFocused();
  await hands.to(publishing.getByRole('textbox', { name: /^What is new/ }));
  await hands.type('The offer is written');
  const publish = publishing.getByRole('button', { name: 'Publish' });
  await expect(publish).toBeEnabled();
  await hands.to(publish);
  await hands.press('Enter');
  await expect(page.getByText('from version 2')).toBeVisible();

  // F6 would go to the message that it was.
  await hands.to(page.getByRole('button', { name: 'Versions' }), 'Shift+Tab');
  await hands.press('Enter');
  const first = versions.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /^Version 1/ }) });
  await hands.to(first.getByRole('button', { name: 'New cases take it again' }));
  await hands.press('Enter');
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
  await hands.type('Too early');
  await hands.to(page.getByRole('dialog').getByRole('button', { name: 'New cases take it again' }));
  await hands.press('Enter');
  await expect(first).toContainText('New cases take it');
  await hands.to(first.getByRole('button', { name: 'More actions: Version 1' }));
  await hands.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Bring it into the draft' })).toBeFocused();
  await hands.press('Enter');
  await expect(step(/^Step 2, Make the offer/)).toBeAttached();

  await hands.toArea('canvas');
  await hands.press('Home', 'ArrowDown', 't');
  await hands.type('Greet the client');
  await hands.press('Enter', 'Control+Shift+Enter');
  const check = page.getByRole('complementary', { name: 'Check' });
  await expect(check).toBeFocused();
  await hands.to(check.getByRole('article').getByRole('button').last());
  await hands.press('Enter');
  await expect(page.getByRole('complementary').getByRole('textbox', { name: 'Name', exact: true })).toHaveValue(
    'Greet the client',
  );
});
