import { expect, type Page, test } from '@playwright/test'
import { atDesk } from '#tests/e2e/support/reviewable-order.ts'
import { addGoods, addNight, dayAhead, level, WORDS } from '#tests/e2e/support/visitor.ts'

const t = WORDS.zh

/** A line so slow that the page's scripts come only when they are let through. */
async function holdScripts(page: Page): Promise<() => Promise<void>> {
	let letThrough = () => {}
	const held = new Promise<void>((resolve) => (letThrough = resolve))
	await page.route('**/assets/*.js', async (route) => {
		await held
		await route.continue()
	})
	return async () => {
		const begun = page.waitForFunction(() =>
			[...document.querySelectorAll('main input, main select')].some((it) =>
				Object.keys(it).some((key) => key.startsWith('__reactProps')),
			),
		)
		letThrough()
		await begun
		// What they do as they start, they do in the next moments.
		await page.waitForTimeout(300)
	}
}

test('what is entered on a listing before the scripts come is not put back when they do', async ({ page }) => {
	const start = await holdScripts(page)
	await page.goto('/products/small-green-tea')
	const [first, second] = [page.getByRole('radio').first(), page.getByRole('radio').nth(1)]
	await second.check()
	await page.getByRole('spinbutton', { name: t.quantity }).fill('3')
	await start()
	await expect(first).not.toBeChecked()
	await expect(second).toBeChecked()
	await expect(page.getByRole('spinbutton', { name: t.quantity })).toHaveValue('3')
})

test('nor dates on the home page and sessions of an experience', async ({ page }) => {
	const start = await holdScripts(page)
	await page.goto('/')
	await page.getByLabel(t.arrival).fill(dayAhead(20))
	await start()
	await expect(page.getByLabel(t.arrival)).toHaveValue(dayAhead(20))
	await page.unrouteAll()
	const again = await holdScripts(page)
	await page.goto('/experiences/small-night-sky')
	const session = page.locator('details[open] input[type="radio"]:not([disabled])').nth(1)
	await session.check()
	await again()
	await expect(session).toBeChecked()
})

test('nor what is entered at the checkout: texts that were begun before, places, and the way to pay', async ({
	page,
}) => {
	await addGoods(page, t, 'small-green-tea')
	await addNight(page, t, 'small-mountain-stay', 18)
	const start = await holdScripts(page)
	await page.goto('/checkout')
	// Refused once, so that the note comes back filled.
	await page.getByLabel(t.note).fill('first')
	await page.getByRole('button', { name: t.place }).click()
	await expect(page.getByText(t.mend)).toBeVisible()
	await page.getByLabel(t.name, { exact: true }).fill('Early Typist')
	await page.getByLabel(t.note).fill('first and more')
	await level(page, t, 0).selectOption('330000000000')
	const ways = page.getByRole('radio', { name: t.byTransfer })
	await ways.check()
	await start()
	await expect(page.getByLabel(t.name, { exact: true })).toHaveValue('Early Typist')
	await expect(page.getByLabel(t.note)).toHaveValue('first and more')
	await expect(ways).toBeChecked()
	await expect(page.getByRole('button', { name: t.placeByTransfer })).toBeVisible()
	// The choice is heard of late, and asks for the next level as it would have at once.
	await expect(level(page, t, 0)).toHaveValue('330000000000')
	await expect(level(page, t, 1)).toBeVisible()
})

test('a word to the sellers whose field was left before the scripts came is kept once they are there', async ({
	page,
}) => {
	await addGoods(page, t, 'small-green-tea')
	const start = await holdScripts(page)
	await page.goto('/cart')
	await page.getByLabel(t.note).fill('放在村口小店')
	await page.getByLabel(t.note).blur()
	await start()
	await expect(page.locator('#note [role="status"]')).toContainText('记下了')
	await page.unrouteAll()
	await page.getByRole('link', { name: t.checkout }).click()
	await expect(page.getByLabel(t.note)).toHaveValue('放在村口小店')
})

test('a slider that was moved before the scripts came moves what follows it once they are there', async ({
	browser,
}) => {
	const page = await atDesk(browser, '县级管理员')
	const start = await holdScripts(page)
	await page.goto('/admin/index/what-if')
	await page.locator('input[name="w.lead"]').fill('90')
	await start()
	await expect(page.locator('main').locator('a[href*="w.lead=90"]')).toBeVisible()
	await expect(page.locator('input[name="w.lead"]')).toHaveValue('90')
	await page.context().close()
})

test('what is entered in the very moment in which the scripts begin does not stop them', async ({ page }) => {
	const faults: string[] = []
	// How far the browser got with its fade from one page to the next is its own affair, and no fault of the scripts.
	page.on('pageerror', ({ message }) => !message.startsWith('Transition was ') && faults.push(message))
	await page.addInitScript(() => {
		const listen = document.addEventListener
		document.addEventListener = (...heard: Parameters<typeof listen>) => {
			listen.apply(document, heard)
			// As soon as React has begun to listen and asked for its first work, before any of it is done.
			if (heard[0] === 'cancel') queueMicrotask(enter)
		}
		function enter() {
			const note = document.querySelector<HTMLTextAreaElement>('#note textarea')
			if (!note) return
			note.value = '放在村口小店'
			for (const name of ['input', 'change']) note.dispatchEvent(new Event(name, { bubbles: true }))
		}
	})
	await addGoods(page, t, 'small-green-tea')
	await page.goto('/cart')
	await expect(page.locator('#note [role="status"]')).toContainText('记下了')
	await expect(page.getByLabel(t.note)).toHaveValue('放在村口小店')
	expect(faults).toEqual([])
})
