import { chromium } from '@playwright/test'
const B = 'http://localhost:4710'
const OUT = '/tmp/shots'
import { mkdirSync } from 'node:fs'
mkdirSync(OUT, { recursive: true })
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
async function shot(name: string, path: string, o: { width: number; lang: string; login?: string; full?: boolean; light?: boolean; sel?: string }) {
	const ctx = await browser.newContext({ viewport: { width: o.width, height: o.width < 500 ? 844 : 800 }, javaScriptEnabled: !o.light })
	const page = await ctx.newPage()
	if (o.login) {
		await page.goto(B + '/login?lang=' + o.lang)
		await page.locator('input[name=email]').fill(o.login)
		await page.locator('input[name=password]').fill('mountain-and-sea')
		await page.locator('form[method=post] button[type=submit]').first().click()
		await page.waitForLoadState('networkidle')
	}
	await page.goto(B + path + (path.includes('?') ? '&' : '?') + 'lang=' + o.lang)
	await page.waitForTimeout(500)
	if (o.sel) await page.locator(o.sel).first().scrollIntoViewIfNeeded()
	if (o.sel) await page.evaluate((s) => document.querySelector(s)?.scrollIntoView({ block: 'start' }), o.sel)
	await page.waitForTimeout(400)
	await page.screenshot({ path: `${OUT}/${name}.png`, fullPage: o.full ?? false })
	await ctx.close()
}
const which = process.argv.slice(2)
const all: Record<string, () => Promise<void>> = {
	l1: () => shot('l1', '/products/small-green-tea', { width: 390, lang: 'zh', sel: '#reviews' }),
	l2: () => shot('l2', '/products/small-green-tea', { width: 1280, lang: 'en', sel: '#reviews' }),
	l3: () => shot('l3', '/products/small-green-tea', { width: 1280, lang: 'zh' }),
	r1: () => shot('r1', '/products/small-green-tea/reviews', { width: 390, lang: 'en', full: true }),
	r2: () => shot('r2', '/products/small-green-tea/reviews', { width: 1280, lang: 'zh', full: true }),
	q1: () => shot('q1', '/products/small-green-tea/questions', { width: 390, lang: 'zh', full: true }),
	q2: () => shot('q2', '/stays/small-mountain-stay/questions', { width: 1280, lang: 'en', login: 'buyer@demo.shanhai' }),
	g1: () => shot('g1', '/products', { width: 390, lang: 'zh' }),
	s1: () => shot('s1', '/seller/reviews', { width: 390, lang: 'zh', login: 'seller@demo.shanhai' }),
	s2: () => shot('s2', '/seller/reviews', { width: 1280, lang: 'en', login: 'seller@demo.shanhai' }),
	s3: () => shot('s3', '/seller/questions', { width: 1280, lang: 'zh', login: 'seller@demo.shanhai' }),
	m1: () => shot('m1', '/admin/moderation', { width: 1280, lang: 'zh', login: 'city@demo.shanhai', full: true }),
	m2: () => shot('m2', '/admin/moderation', { width: 390, lang: 'en', login: 'city@demo.shanhai', full: true }),
	p1: () => shot('p1', '/seller/listings/1/pictures', { width: 390, lang: 'zh', login: 'seller@demo.shanhai', full: true }),
	p2: () => shot('p2', '/seller/listings/1/pictures', { width: 1280, lang: 'en', login: 'seller@demo.shanhai', full: true }),
	rep: () => shot('rep', '/report/review/1', { width: 390, lang: 'en' }),
	light: () => shot('light', '/products/small-green-tea?light=on', { width: 390, lang: 'en', light: true, sel: '#reviews' }),
}
for (const k of which.length ? which : Object.keys(all)) { try { await all[k]?.() } catch (e) { console.log(k, String(e).slice(0, 200)) } }
await browser.close()
