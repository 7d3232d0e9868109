import { chromium } from '@playwright/test'
import { type Bench, compare, KEPT, MADE, type Row, site, withBench } from '#tests/load/bench-site.ts'
import { type Line, LINES, measurePage, type MeasuredPage } from '#tests/load/measured-page.ts'
import { printTable } from '#tests/load/print-table.ts'
import { chromiumOptions } from '#tests/support/chromium.ts'

const KB = 1024
const ORIGIN = `http://${site}`
/** The most of each: what the project promised itself (docs/decisions/0031-whole-page-cache.md). */
const BOUNDS = {
	full: { bytes: 130, scripts: 95, pictures: 150, slow: 4, fast: 2 },
	light: { bytes: 30, scripts: 0, pictures: 0, slow: 2.5, fast: 2 },
}
const MOST_SHIFT = 0.05

interface PageRow {
	path: string
	look: keyof typeof BOUNDS
	open: MeasuredPage
	slow: MeasuredPage
	fast: MeasuredPage
}

type Cookies = { name: string; value: string }[]

const marked = (value: number, most: number, digits: number) => `${value.toFixed(digits)}${value > most ? ' OVER' : ''}`

function lineOf({ path, look, open, slow, fast }: PageRow): string[] {
	const most = BOUNDS[look]
	const shift = Math.max(open.layoutShift, slow.layoutShift, fast.layoutShift)
	return [
		path,
		look,
		marked(open.bytes / KB, most.bytes, 1),
		marked(open.scriptBytes / KB, most.scripts, 1),
		marked(Math.max(open.scriptsBeforePaint, slow.scriptsBeforePaint, fast.scriptsBeforePaint), 0, 0),
		marked(open.pictureBytes / KB, most.pictures, 1),
		(slow.firstPaintMs / 1000).toFixed(2),
		marked(slow.largestPaintMs / 1000, most.slow, 2),
		marked(fast.largestPaintMs / 1000, most.fast, 2),
		marked(shift, MOST_SHIFT, 3),
	]
}

const HEAD = ['page', 'look', 'KB', 'of it JS', 'JS early', 'pictures', 'FCP slow s', 'LCP slow s', 'LCP fast s', 'CLS']

async function basketOf(browser: Awaited<ReturnType<typeof chromium.launch>>, product: string): Promise<Cookies> {
	const context = await browser.newContext({ javaScriptEnabled: false })
	const page = await context.newPage()
	await page.goto(ORIGIN + product)
	await page.locator('form[action="/cart"] button[type="submit"]').first().click()
	const cookies = (await context.cookies()).map(({ name, value }) => ({ name, value }))
	await context.close()
	return cookies
}

async function firstOf(folder: string): Promise<string> {
	const html = await (await fetch(`${ORIGIN}${folder}`)).text()
	const path = new RegExp(`href="(${folder}/[\\w-]+)"`).exec(html)?.[1]
	if (!path) throw new Error(`${folder} lists nothing`)
	return path
}

async function measureAll(bench: Bench): Promise<PageRow[]> {
	const browser = await chromium.launch(chromiumOptions())
	const [product = ''] = bench.addresses.page
	const cookies = await basketOf(browser, product)
	const kinds = await Promise.all(['/stays', '/experiences', '/packages'].map(firstOf))
	const paths = ['/', '/search?q=茶', '/products', '/stays', '/experiences', '/packages', product, ...kinds]
	const visits = [
		...paths.map((path) => ({ path, cookies: [] as Cookies })),
		...['/cart', '/checkout'].map((path) => ({ path, cookies })),
	]
	const rows: PageRow[] = []
	for (const visit of visits) {
		for (const look of ['full', 'light'] as const) {
			const on = (line: Line) => measurePage(browser, { origin: ORIGIN, ...visit, line, isLight: look === 'light' })
			const row = {
				path: visit.path,
				look,
				open: await on(LINES.open),
				slow: await on(LINES.slow3G),
				fast: await on(LINES.fast3G),
			}
			rows.push(row)
		}
	}
	await browser.close()
	return rows
}

/** What each page weighs and when it is seen on slow lines, and how many are answered in a second, made and kept. */
export const pages = (): Promise<unknown[]> =>
	withBench(async (bench) => {
		const rows = await measureAll(bench)
		printTable([HEAD, ...rows.map(lineOf)])
		const rates: Row[] = [
			await compare(bench, 'listing page, made', bench.addresses.page, MADE),
			await compare(bench, 'listing page, kept', bench.addresses.page, KEPT),
		]
		printTable([
			['', 'requests/s', 'p99 ms', 'floor /s', 'share'],
			...rates.map(({ what, site: ours, floor, share }) => [
				what,
				ours.perSecond.toFixed(0),
				ours.p99Ms.toFixed(1),
				floor?.perSecond.toFixed(0) ?? '–',
				share === null ? '–' : `${(share * 100).toFixed(0)} %`,
			]),
		])
		return [...rows, ...rates]
	})
