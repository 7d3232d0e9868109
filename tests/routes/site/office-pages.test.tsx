import type { RouteConfigEntry } from '@remix-run/route-config'
import { expect, test } from 'vitest'
import type { Language } from '#app/domain/language/bilingual.ts'
import routes from '#app/routes.ts'
import * as notFound from '#app/routes/site/not-found.tsx'
import * as pages from '#app/routes/site/office-pages.tsx'
import * as office from '#app/routes/seller/office.tsx'
import { drawRoutes } from '#tests/support/draw-page.tsx'

const membership = { enterpriseId: 1, nameZh: '茶社', nameEn: 'Tea house', role: 'clerk' }
const counts = { unread: 0, letters: 0, unanswered: { reviews: 0, questions: 0 } }

function faultOf(status: number, { language = 'en', canSell = true }: { language?: Language; canSell?: boolean } = {}) {
	return drawRoutes({
		language,
		routes: [
			{
				id: 'office',
				module: office,
				read: { current: membership, others: [], canSell, keepsMembers: false, ...counts },
			},
			{ id: 'pages', module: pages },
			{ id: 'leaf', module: notFound },
		],
		errors: { pages: { status, statusText: '', internal: false, data: null } },
	})
}

test('what an office does not have says so beside the office’s own menu, and leads to its first page', () => {
	const html = faultOf(404)
	expect(html).toContain('Tea house')
	expect(html).toContain('href="/seller/orders"')
	expect(html).toContain('This page is not here')
	expect(html).toContain('no longer here. Look for it from the first page')
	expect(html).toMatch(/<a[^>]*href="\/seller"[^>]*>To the first page/)
	expect(faultOf(404, { language: 'zh' })).toContain('请回到第一页再找')
})

test('one of the gate is led to the gate, not to what is not open to them', () => {
	const html = faultOf(403, { canSell: false })
	expect(html).toContain('Your role here does not open this page')
	expect(html).toMatch(/<a[^>]*href="\/seller\/check-in"[^>]*>To the first page/)
	expect(html).not.toContain('href="/seller/orders"')
})

test('every page of an office stands within what keeps its menu', async () => {
	const offices = ((await routes) as RouteConfigEntry[]).filter(({ file }) => /\/office\.tsx$/.test(file))
	expect(offices.map(({ path }) => path)).toEqual(['seller', 'admin'])
	for (const { children = [] } of offices) {
		expect(children.map(({ file }) => file)).toEqual(['routes/site/office-pages.tsx'])
		expect(children[0]?.children?.at(-1)?.path).toBe('*')
	}
})
