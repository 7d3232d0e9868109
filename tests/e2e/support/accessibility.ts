import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import type { Page, test as browserTest } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Where the browser fetches axe once and keeps it: handed to each page by the debugger it takes longer than it then works. */
let server: { url: string; close: () => void } | null = null

/** Has the pages of a file of journeys take axe from an address, which asks for `bypassCSP`: their own policy is seen elsewhere. */
export function serveAxe(test: typeof browserTest): void {
	test.use({ bypassCSP: true })
	test.beforeAll(async () => {
		const keeping = { 'Content-Type': 'text/javascript', 'Cache-Control': 'max-age=86400, immutable' }
		const own = createServer((_, answer) => answer.writeHead(200, keeping).end(AXE))
		await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', resolve))
		const { port } = own.address() as AddressInfo
		server = { url: `http://127.0.0.1:${port}`, close: () => own.close() }
	})
	test.afterAll(() => {
		server?.close()
		server = null
	})
}

const EVERY_RULE: RunOptions = {
	runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
}
/** What changes with the colours alone, which do not ask for the language. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']
const COLOURS: RunOptions = { runOnly: { type: 'rule', values: OF_COLOURS } }
const BUT_COLOURS: RunOptions = {
	...EVERY_RULE,
	rules: Object.fromEntries(OF_COLOURS.map((rule) => [rule, { enabled: false }])),
}

/** What axe finds wrong: the rule, where, and what of it. */
async function axeFaults(page: Page, options: RunOptions): Promise<string[]> {
	const isThere = await page.evaluate(() => 'axe' in window)
	if (!isThere && server) await page.addScriptTag({ url: `${server.url}/axe.js` })
	// By the debugger: a page's own policy lets no script in.
	else if (!isThere) await page.evaluate(AXE)
	const quick = { ...options, resultTypes: ['violations'], preload: false, iframes: false } satisfies RunOptions
	const { violations } = await page.evaluate(
		(how) => (window as unknown as { axe: { run: (how: RunOptions) => Promise<AxeResults> } }).axe.run(how),
		quick,
	)
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary?.slice(0, 300)}`),
	)
}

/** What is wider than the page, outside what scrolls by itself; with `isLarge`, what is cut off by its own frame too, all text being twice its size. */
function measured(page: Page, isLarge: boolean): Promise<string[]> {
	return page.evaluate((large) => {
		const root = document.documentElement
		const scrolls = (element: Element) => {
			for (let it = element.parentElement; it; it = it.parentElement)
				if (getComputedStyle(it).overflowX !== 'visible') return true
			return false
		}
		const tooWide = () =>
			(document.scrollingElement?.scrollWidth ?? 0) <= root.clientWidth
				? []
				: [...document.body.querySelectorAll('*')]
						.filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1 && !scrolls(element))
						.map(
							(element) =>
								`${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}: ${element.textContent?.trim().slice(0, 30)}`,
						)
						.slice(0, 5)
						.concat('the page scrolls sideways')
		const cutOff = () =>
			[...document.querySelectorAll('button, a, h1, h2, h3, label, legend, summary, td, th')]
				.filter((element) => {
					const style = getComputedStyle(element)
					const hides = style.overflowX === 'hidden' || style.overflowY === 'hidden'
					const isSmall =
						element.scrollHeight > element.clientHeight + 2 || element.scrollWidth > element.clientWidth + 2
					return element.checkVisibility() && hides && isSmall && !element.closest('.sr-only')
				})
				.map((element) => `cut off: ${element.textContent?.trim().slice(0, 40)}`)
		// What was set for the look before stays until another size is asked for: each change draws all anew.
		root.style.setProperty('font-size', large ? '200%' : '')
		return large ? [...tooWide(), ...cutOff()] : tooWide()
	}, isLarge)
}

/** Things wider than the page, outside what scrolls by itself. */
export async function tooWide(page: Page): Promise<string[]> {
	// Before its styles are there a page has no width to speak of.
	await page.waitForLoadState()
	return measured(page, false)
}

const told = (how: string, faults: string[]) => faults.map((fault) => `${how}: ${fault}`)

/** By axe with every rule of WCAG 2.2 A and AA, by day and by night. */
async function heard(page: Page, isColourSeen: boolean): Promise<string[]> {
	// Colours on their way from day to night are nobody's.
	await page.emulateMedia({ reducedMotion: 'reduce' })
	const faults = told('axe', await axeFaults(page, isColourSeen ? EVERY_RULE : BUT_COLOURS))
	if (!isColourSeen) return faults
	await page.emulateMedia({ colorScheme: 'dark' })
	faults.push(...told('axe at night', await axeFaults(page, COLOURS)))
	await page.emulateMedia({ colorScheme: 'light' })
	return faults
}

const WIDE = { width: 1280, height: 720 }
const HALF = { width: 640, height: 720 }
const NARROW = { width: 320, height: 720 }

async function atSize(page: Page, size: typeof WIDE, isLarge: boolean): Promise<string[]> {
	if (page.viewportSize()?.width !== size.width) await page.setViewportSize(size)
	return told(`${isLarge ? 'with text of twice the size ' : ''}at ${size.width} pixels`, await measured(page, isLarge))
}

/** The looks at a page by measure, from the widest to the narrowest: no two that follow each other are alike, which would draw all anew. */
const MEASURES: readonly (readonly [size: typeof WIDE, isLarge: boolean])[] = [
	[WIDE, true],
	[HALF, true],
	[NARROW, false],
]

async function measuredAll(page: Page, measures: typeof MEASURES): Promise<string[]> {
	const faults: string[] = []
	for (const [size, isLarge] of measures) faults.push(...(await atSize(page, size, isLarge)))
	return faults
}

/**
 * What the page before us has wrong for those who hear it, read it large, small or at night: by axe and by measure.
 * `isColourSeen` is false where its colours were looked at in another language. Leaves the window as it found it.
 */
export async function accessFaults(page: Page, { isColourSeen } = { isColourSeen: true }): Promise<string[]> {
	const size = page.viewportSize()
	const faults = [...(await heard(page, isColourSeen)), ...(await measuredAll(page, MEASURES))]
	if (size) await page.setViewportSize(size)
	return faults
}

/**
 * The same for one who goes from page to page: a window that was left narrow is made wider step by step, one that was left
 * wide narrower, so that each page is drawn once for each size. Leaves it narrow and wide in turn.
 */
export async function accessFaultsOnTheWay(page: Page, isColourSeen: boolean): Promise<string[]> {
	if (page.viewportSize()?.width !== NARROW.width)
		return [...(await heard(page, isColourSeen)), ...(await measuredAll(page, MEASURES))]
	const faults = await measuredAll(page, MEASURES.toReversed())
	await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
	return [...faults, ...(await heard(page, isColourSeen))]
}

/** What a light page has wrong beside the full one: it is drawn by the same parts. */
export const lightFaults = async (page: Page, { isColourSeen } = { isColourSeen: true }) =>
	told('axe in light mode', await axeFaults(page, isColourSeen ? EVERY_RULE : BUT_COLOURS))
