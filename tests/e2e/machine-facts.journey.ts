import { type APIRequestContext, expect, test } from '@playwright/test'

const PAGES = {
	Product: '/products/small-green-tea',
	LodgingBusiness: '/stays/small-mountain-stay',
	TouristTrip: '/experiences/small-night-sky',
} as const

const PRICE = expect.stringMatching(/^[1-9]\d*\.\d\d$/)
const OF_TYPE = {
	Product: { offers: { lowPrice: PRICE, priceCurrency: 'CNY' } },
	LodgingBusiness: { address: { addressCountry: 'CN' } },
	TouristTrip: { offers: { lowPrice: PRICE, priceCurrency: 'CNY' } },
}

interface Node {
	'@type': string
	image?: string[]
	itemListElement?: { item: string }[]
}

async function graphOf(request: APIRequestContext, path: string): Promise<Node[]> {
	const html = await (await request.get(path)).text()
	const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '{}'
	return (JSON.parse(json) as { '@graph': Node[] })['@graph']
}

const attribute = (html: string, pattern: RegExp) => pattern.exec(html)?.[1]?.replaceAll('&amp;', '&')

for (const [type, path] of Object.entries(PAGES)) {
	test(`${path} says to machines that it is a ${type}, where it stands and what it costs`, async ({
		request,
		baseURL,
	}) => {
		const [listing, trail] = await graphOf(request, path)
		expect(listing).toMatchObject({ '@type': type, url: baseURL + path, ...OF_TYPE[type as keyof typeof PAGES] })
		expect(trail?.['@type']).toBe('BreadcrumbList')
		const steps = (trail?.itemListElement ?? []).map(({ item }) => item)
		expect(steps.at(-1)).toBe(baseURL + path)
		for (const address of [...steps, ...(listing?.image ?? ['/none'])])
			expect((await request.get(address)).status(), address).toBe(200)
	})

	test(`${path} can be shared with a picture, and names its other language`, async ({ request, baseURL }) => {
		const html = await (await request.get(path)).text()
		const image = attribute(html, /property="og:image" content="([^"]+)"/) ?? ''
		expect(image.startsWith(`${baseURL}/files/`)).toBe(true)
		expect((await request.get(image)).status()).toBe(200)
		for (const [hreflang, lang] of [
			['zh-CN', 'zh'],
			['en', 'en'],
		]) {
			const href = attribute(html, new RegExp(`rel="alternate" hrefLang="${hreflang}" href="([^"]+)"`)) ?? ''
			expect(href).toBe(`${baseURL}${path}?lang=${lang}`)
			expect(await (await request.get(href)).text()).toContain(`<html lang="${hreflang}"`)
		}
	})
}

test('the site map lists every kind of page in both languages, and robots find it', async ({ request, baseURL }) => {
	expect(await (await request.get('/robots.txt')).text()).toContain(`Sitemap: ${baseURL}/sitemap.xml`)
	const xml = await (await request.get('/sitemap.xml')).text()
	for (const path of ['/', '/products', ...Object.values(PAGES)]) {
		const at = xml.indexOf(`<loc>${baseURL}${path}</loc>`)
		expect(at, path).toBeGreaterThan(0)
		expect(xml.slice(at, at + 500)).toContain('hreflang="en"')
	}
	expect(xml).not.toContain('/cart')
})
