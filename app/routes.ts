import { index, prefix, route, type RouteConfig } from '@remix-run/route-config'

/** The site map: every URL in reading order. */
export default [
	index('routes/storefront/home.tsx'),
	route('search', 'routes/storefront/search.tsx'),
	route('products', 'routes/storefront/products.tsx'),
	route('products/:slug', 'routes/storefront/product.tsx'),
	route('stays', 'routes/storefront/stays.tsx'),
	route('stays/:slug', 'routes/storefront/stay.tsx'),
	route('experiences', 'routes/storefront/experiences.tsx'),
	route('experiences/:slug', 'routes/storefront/experience.tsx'),
	route('packages', 'routes/storefront/packages.tsx'),
	route('packages/:slug', 'routes/storefront/package.tsx'),
	route('map', 'routes/storefront/map.tsx'),
	route('places', 'routes/storefront/places.tsx'),
	route('places/:code', 'routes/storefront/place.tsx'),
	route('brands/:slug', 'routes/storefront/brand.tsx'),
	route('parks/:slug', 'routes/storefront/park.tsx'),
	route('enterprises/:slug', 'routes/storefront/enterprise.tsx'),
	route('league', 'routes/storefront/league.tsx'),
	route('help', 'routes/site/help.tsx'),
	route('privacy', 'routes/site/privacy.tsx'),

	route('cart', 'routes/checkout/cart.tsx'),
	route('checkout', 'routes/checkout/checkout.tsx'),
	route('checkout/cancel', 'routes/checkout/cancel.ts'),
	route('orders/:number', 'routes/checkout/order.tsx'),
	route('orders/:number/open', 'routes/account/open-order.ts'),
	route('orders/:number/invoices/:invoice', 'routes/checkout/invoice.ts'),

	route('login', 'routes/account/login.tsx'),
	route('signup', 'routes/account/signup.tsx'),
	route('logout', 'routes/account/logout.tsx'),
	route('account', 'routes/account/account.tsx'),
	route('account/notices', 'routes/account/notices.tsx'),
	route('account/notices/:id', 'routes/account/notice.tsx'),
	route('vouchers/:code', 'routes/account/voucher.tsx'),
	route('track/:number?', 'routes/logistics/track.tsx'),
	route('courier', 'routes/logistics/courier.tsx'),

	route('seller', 'routes/seller/office.tsx', [
		index('routes/seller/today.tsx'),
		route('orders', 'routes/seller/orders.tsx'),
		route('orders/:id', 'routes/seller/order.tsx'),
		route('shipments', 'routes/seller/shipments.tsx'),
		route('listings', 'routes/seller/listings.tsx'),
		route('notices', 'routes/seller/notices.tsx'),
		route('stock', 'routes/seller/stock.tsx'),
		route('check-in', 'routes/seller/check-in.tsx'),
	]),

	route('admin', 'routes/cluster/office.tsx', [
		index('routes/cluster/today.tsx'),
		route('indicators', 'routes/cluster/indicators.tsx'),
		route('indicators/:code', 'routes/cluster/indicator.tsx'),
		route('index', 'routes/cluster/index-board.tsx'),
		route('index/:region', 'routes/cluster/index-unit.tsx'),
		route('enterprises', 'routes/cluster/enterprises.tsx'),
		route('notices', 'routes/cluster/notices.tsx'),
		route('orders/:number', 'routes/cluster/order.tsx'),
	]),

	route('robots.txt', 'routes/site/robots.ts'),
	route('sitemap.xml', 'routes/site/sitemap.ts'),
	route('manifest.webmanifest', 'routes/site/manifest.ts'),

	...prefix('api/v1', [
		route('openapi.json', 'routes/api/openapi.ts'),
		route('listings', 'routes/api/listings.ts'),
		route('listings/:slug', 'routes/api/listing.ts'),
		route('listings/:slug/availability', 'routes/api/availability.ts'),
		route('quotes', 'routes/api/quotes.ts'),
		route('checkouts', 'routes/api/checkouts.ts'),
		route('checkouts/:id', 'routes/api/checkout.ts'),
		route('orders/:number', 'routes/api/order.ts'),
		route('clusters/:code/indicators', 'routes/api/cluster-indicators.ts'),
		route('clusters/:code/index', 'routes/api/cluster-index.ts'),
	]),

	route('dev/mails', 'routes/dev/mails.tsx'),
	route('dev/mails/:id', 'routes/dev/mail.ts'),

	route('webhooks/stripe', 'routes/webhooks/stripe.ts'),

	route('*', 'routes/site/not-found.tsx'),
] satisfies RouteConfig
