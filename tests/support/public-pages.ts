/** Pages that anybody may open in the small world, by the route that draws them. */
export const PUBLIC_PAGES: Record<string, readonly string[]> = {
	'/': ['/'],
	'/search': ['/search?q=茶', '/search?q=zzzz', '/search?from=2020-05-01'],
	'/products': ['/products'],
	'/products/:slug': ['/products/small-green-tea', '/products/small-bayberries'],
	'/stays': ['/stays'],
	'/stays/:slug': ['/stays/small-mountain-stay'],
	'/experiences': ['/experiences'],
	'/experiences/:slug': ['/experiences/small-night-sky'],
	'/packages': ['/packages'],
	'/packages/:slug': ['/packages/small-weekend'],
	'/:shelf/:slug/reviews': ['/products/small-green-tea/reviews', '/products/small-green-tea/reviews?stars=1'],
	'/:shelf/:slug/questions': ['/products/small-green-tea/questions', '/stays/small-strict-stay/questions'],
	'/report/:subject/:id': ['/report/review/1', '/report/question/1'],
	'/seasons/:month': ['/seasons/6'],
	'/map': ['/map'],
	'/places': ['/places'],
	'/places/:code': ['/places/330382000000'],
	'/brands/:slug': ['/brands/nengren'],
	'/parks/:slug': ['/parks/yandang-tea-park'],
	'/enterprises/:slug': ['/enterprises/small-tea-coop'],
	'/league': ['/league'],
	'/help': ['/help'],
	'/privacy': ['/privacy'],
	'/privacy/erased': ['/privacy/erased'],
	'/favourites': ['/favourites'],
	'/share': ['/share?of=/products/small-green-tea'],
	'/cart': ['/cart'],
	'/login': ['/login'],
	'/signup': ['/signup'],
	'/gate': ['/gate'],
	'/track/:number?': ['/track', '/track/SF000000000000'],
	'/*': ['/nowhere'],
}

/** Routes that a visitor does not open by an address: looked at in the journeys that lead to them, or no pages at all. */
export const NO_PUBLIC_PAGE =
	/^\/(?:seller|admin|account|api|webhooks|dev|checkout|orders|vouchers|waiting|trips|cart\/later|favourites\/mark|claim-photos|courier|logout|seasons$|robots\.txt|sitemap\.xml|manifest\.webmanifest)/
