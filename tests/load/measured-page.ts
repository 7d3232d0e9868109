import type { Browser, CDPSession, Page } from '@playwright/test'

/** A line as the browser is made to feel it. */
export interface Line {
	name: string
	/** Bits a second each way; null leaves the line alone. */
	bitsPerSecond: number | null
	latencyMs: number
}

export const LINES = {
	open: { name: 'open', bitsPerSecond: null, latencyMs: 0 },
	slow3G: { name: 'slow 3G', bitsPerSecond: 400_000, latencyMs: 400 },
	fast3G: { name: 'fast 3G', bitsPerSecond: 1_600_000, latencyMs: 150 },
} as const satisfies Record<string, Line>

export interface Visit {
	origin: string
	path: string
	line: Line
	isLight?: boolean
	/** Pixels to the point of the phone's screen; three when absent. */
	density?: number
	/** A Cookie header's pairs that the visitor brings. */
	cookies?: { name: string; value: string }[]
}

export interface MeasuredPage {
	status: number
	/** Bytes over the line, heads included: everything but pictures, of it scripts, and pictures of the first view. */
	bytes: number
	scriptBytes: number
	pictureBytes: number
	/** What was asked for before the first paint and is a script. */
	scriptsBeforePaint: number
	firstPaintMs: number
	largestPaintMs: number
	largestPaintOf: string
	layoutShift: number
}

interface Transfer {
	type: string
	bytes: number
}

/** Counts what goes over the line by what it is. */
async function countTransfers(cdp: CDPSession): Promise<Map<string, Transfer>> {
	const transfers = new Map<string, Transfer>()
	await cdp.send('Network.enable')
	cdp.on('Network.requestWillBeSent', ({ requestId, type }) =>
		transfers.set(requestId, { type: type ?? 'Other', bytes: 0 }),
	)
	cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const transfer = transfers.get(requestId)
		if (transfer) transfer.bytes = encodedDataLength
	})
	return transfers
}

const OBSERVE = `window.__seen = { largest: 0, of: '', shift: 0 };
new PerformanceObserver((list) => { for (const entry of list.getEntries()) {
	__seen.largest = entry.startTime; __seen.of = (entry.element?.tagName ?? '') + ' ' + (entry.url || entry.element?.textContent || '').slice(-40) } })
	.observe({ type: 'largest-contentful-paint', buffered: true });
new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) __seen.shift += entry.value })
	.observe({ type: 'layout-shift', buffered: true });`

async function paints(page: Page) {
	return page.evaluate(() => {
		const seen = (window as unknown as { __seen: { largest: number; of: string; shift: number } }).__seen
		const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity
		const files = performance.getEntriesByType('resource')
		const early = files.filter(({ name, startTime }) => name.endsWith('.js') && startTime < first)
		return { ...seen, first, early: early.length }
	})
}

const QUIET_MS = 500

/** Scripts are asked for after the paint, on a busy machine after the line fell silent: waits until they are there and all over. */
async function scriptsThere(page: Page, transfers: Map<string, Transfer>): Promise<void> {
	const end = Date.now() + 30_000
	let [quietSince, seen] = [Date.now(), 0]
	while (Date.now() < end && Date.now() - quietSince < QUIET_MS) {
		await page.waitForTimeout(50)
		const scripts = [...transfers.values()].filter(({ type }) => type === 'Script')
		const isQuiet = scripts.length > 0 && scripts.length === seen && scripts.every(({ bytes }) => bytes > 0)
		if (!isQuiet) quietSince = Date.now()
		seen = scripts.length
	}
}

async function settle(page: Page): Promise<void> {
	await page.waitForLoadState('networkidle', { timeout: 60_000 })
	await page.waitForTimeout(300)
}

const sum = (transfers: Transfer[]) => transfers.reduce((total, { bytes }) => total + bytes, 0)

/** A first visit with nothing kept: a phone of 390 by 844. */
export async function measurePage(browser: Browser, visit: Visit): Promise<MeasuredPage> {
	const { origin, path, line } = visit
	const context = await browser.newContext({
		...{
			viewport: { width: 390, height: 844 },
			deviceScaleFactor: visit.density ?? 3,
			isMobile: true,
			locale: 'zh-CN',
		},
		...{ serviceWorkers: 'block', ...(visit.isLight && { extraHTTPHeaders: { 'Save-Data': 'on' } }) },
	})
	try {
		await context.addCookies((visit.cookies ?? []).map((cookie) => ({ ...cookie, url: origin })))
		const page = await context.newPage()
		const cdp = await context.newCDPSession(page)
		const transfers = await countTransfers(cdp)
		await page.addInitScript(OBSERVE)
		const throughput = line.bitsPerSecond === null ? -1 : line.bitsPerSecond / 8
		await cdp.send('Network.emulateNetworkConditions', {
			...{ offline: false, latency: line.latencyMs },
			...{ downloadThroughput: throughput, uploadThroughput: throughput },
		})
		const answer = await page.goto(origin + path, { waitUntil: 'load', timeout: 60_000 })
		if (!visit.isLight) await scriptsThere(page, transfers)
		await settle(page)
		const seen = await paints(page)
		const all = [...transfers.values()].filter(({ bytes }) => bytes > 0)
		const of = (...types: string[]) => all.filter(({ type }) => types.includes(type))
		return {
			status: answer?.status() ?? 0,
			bytes: sum(all) - sum(of('Image')),
			scriptBytes: sum(of('Script')),
			pictureBytes: sum(of('Image')),
			scriptsBeforePaint: seen.early,
			...{ firstPaintMs: seen.first, largestPaintMs: seen.largest, largestPaintOf: seen.of, layoutShift: seen.shift },
		}
	} finally {
		await context.close()
	}
}
