import { expect, type Locator, type Page } from '@playwright/test'

const MOST_STEPS = 150

interface Focused {
	what: string
	/** Drawn around with at least two pixels. */
	isShown: boolean
	/** Within the window, not under anything that stays. */
	isInView: boolean
	/** Stands in the document after what had the focus before. */
	isAfter: boolean
}

/** What has the focus now, compared with what had it at the last call. */
function readFocus(): Focused | null {
	const kept = window as unknown as { lastFocus?: Element }
	const element = document.activeElement
	if (!element || element === document.body) return null
	const isSeen = () => {
		const { left, top, width, height } = element.getBoundingClientRect()
		const above = document.elementFromPoint(left + Math.min(width / 2, 8), top + Math.min(height / 2, 8))
		const [label] = (element as HTMLInputElement).labels ?? []
		return above !== null && (element.contains(above) || above.contains(element) || label?.contains(above) === true)
	}
	const follows = (before: Element) => (before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) > 0
	const { outlineStyle, outlineWidth } = getComputedStyle(element)
	const before = kept.lastFocus
	kept.lastFocus = element
	return {
		what: element.outerHTML.slice(0, 120),
		isShown: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
		isInView: isSeen(),
		// A date has several stops of its own.
		isAfter: before === element || !before?.isConnected || follows(before),
	}
}

/** Presses Tab until `target` has the focus; everything on the way must show that it has it, in view and in order. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
	await target.waitFor({ state: 'attached' })
	for (let step = 0; step < MOST_STEPS; step++) {
		await page.keyboard.press('Tab')
		const focused = await page.evaluate(readFocus)
		// Past the last one the browser's own frame has it for a step.
		if (!focused) continue
		expect(focused, focused.what).toMatchObject({ isShown: true, isInView: true, isAfter: true })
		if (await target.evaluate((it) => it === document.activeElement)) return
	}
	throw new Error(`Tab does not lead to ${target}`)
}

/** Goes to it and presses it as a key does. */
export async function press(page: Page, target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
	await tabTo(page, target)
	await page.keyboard.press(key)
}

/** Goes to a field and types, over what stands there. */
export async function type(page: Page, target: Locator, text: string): Promise<void> {
	await tabTo(page, target)
	await page.keyboard.press('ControlOrMeta+A')
	await page.keyboard.type(text)
}

/** Goes to a native select and down its choices, each of which may change the page: the focus stays all the same. */
export async function choose(page: Page, target: Locator, value: string): Promise<void> {
	await tabTo(page, target)
	const count = await target.locator('option').count()
	for (let step = 0; step < count && (await target.inputValue()) !== value; step++) {
		await page.keyboard.press('ArrowDown')
		await expect(target).toBeFocused()
	}
	await expect(target).toHaveValue(value)
	await expect(target).toBeFocused()
}
