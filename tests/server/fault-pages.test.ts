import { expect, test } from 'vitest'
import { withFaultPage } from '#app/server/fault-pages.ts'

const PAGE = 'text/html,application/xhtml+xml,*/*;q=0.8'

/** What is answered at an address whose route refuses with no word, and what was asked of the site for it. */
async function asked(path: string, headers: Record<string, string>, response = new Response(null, { status: 404 })) {
	const pages: { path: string; fault: number | undefined; cookie: string | null }[] = []
	const site = (request: Request, { fault }: { fault?: number }) => {
		pages.push({ path: new URL(request.url).pathname, fault, cookie: request.headers.get('Cookie') })
		return Promise.resolve(new Response('words', { status: fault ?? 200 }))
	}
	const request = new Request(`http://site.test${path}`, { headers })
	const answer = await withFaultPage(site as never, { request, response }, {} as never)
	return { status: answer.status, body: await answer.text(), pages }
}

test('a person who opens a file that is not there is told so by a page, with the same status and as the same visitor', async () => {
	const { pages, ...answer } = await asked('/orders/1/invoices/2', { Accept: PAGE, Cookie: 'lang=en' })
	expect(answer).toEqual({ status: 404, body: 'words' })
	expect(pages).toEqual([{ path: '/-', fault: 404, cookie: 'lang=en' }])
	const refused = new Response(null, { status: 403 })
	expect(await asked('/papers/1/scan', { Accept: PAGE }, refused)).toMatchObject({ status: 403, body: 'words' })
})

test('in an office it is a page of that office', async () => {
	expect((await asked('/seller/export/orders/x.csv', { Accept: PAGE })).pages[0]?.path).toBe('/seller/-')
	expect((await asked('/admin/reports/33/2026/x.pdf', { Accept: PAGE })).pages[0]?.path).toBe('/admin/-')
	expect((await asked('/administered/x.pdf', { Accept: PAGE })).pages[0]?.path).toBe('/-')
})

test('pictures, scripts and calendars get the status alone; what has words of its own keeps them', async () => {
	const bare = { status: 404, body: '', pages: [] }
	expect(await asked('/claim-photos/a.jpg', { Accept: 'image/avif,image/webp,*/*' })).toEqual(bare)
	expect(await asked('/ical/a.ics', { Accept: '*/*' })).toEqual(bare)
	expect(await asked('/claim-photos/a.jpg', { Accept: PAGE, 'Sec-Fetch-Dest': 'image' })).toEqual(bare)
	const words = new Response('too large', { status: 413 })
	expect(await asked('/admin/evidence', { Accept: PAGE }, words)).toEqual({ status: 413, body: 'too large', pages: [] })
	const found = new Response(null, { status: 302, headers: { Location: '/login' } })
	expect((await asked('/papers/1/scan', { Accept: PAGE }, found)).status).toBe(302)
})
