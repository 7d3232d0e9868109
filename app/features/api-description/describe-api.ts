import {
	type Operation,
	json,
	refusal,
	parameter,
	queries,
	send,
	NOT_FOUND,
	BAD_BODY,
	BEARER,
} from '#app/features/api-description/operation-parts.ts'
import { clusterPaths } from '#app/features/api-description/cluster-paths.ts'
import { positionPaths, temperaturePaths } from '#app/features/api-description/position-paths.ts'
import { SCHEMAS } from '#app/features/api-description/schemas.ts'

const listings: Record<string, Operation> = {
	'/listings': {
		get: {
			summary: 'Listings on sale',
			parameters: queries(...['kind', 'q', 'region', 'brand', 'from', 'to', 'guests', 'sort', 'page', 'per_page']),
			responses: {
				'200': json('A page of listings', 'ListingPage'),
				'400': refusal('Parameters that cannot be taken'),
			},
		},
	},
	'/listings/{slug}': {
		get: {
			summary: 'A listing with everything it offers',
			parameters: [parameter('slug', 'path')],
			responses: { '200': json('The listing', 'Listing'), ...NOT_FOUND },
		},
	},
	'/listings/{slug}/availability': {
		get: {
			summary: 'What is left of a listing, by day or session, with reasons',
			parameters: [parameter('slug', 'path'), ...queries('from', 'to')],
			responses: { '200': json('What is left', 'Availability'), '400': refusal('No such span'), ...NOT_FOUND },
		},
	},
}

const tracing: Record<string, Operation> = {
	'/tracking/{number}': {
		get: {
			summary:
				'The way of a parcel: every event so far, and about where it is while out for delivery; nobody’s name or address',
			parameters: [parameter('number', 'path', 'The parcel’s number, SP and twelve digits')],
			responses: { '200': json('The way', 'Tracking'), ...NOT_FOUND },
		},
	},
	'/trace/{lot}': {
		get: {
			summary: 'The story of a lot: where it grew, what was applied, how it was made, its certificates and recalls',
			parameters: [parameter('lot', 'path', 'The name of the lot in its address, sixteen symbols')],
			responses: { '200': json('The story', 'LotStory'), ...NOT_FOUND },
		},
	},
	'/trace/{lot}/epcis': {
		get: {
			summary: 'The lot as an EPCIS 2.0 document; with its parcels for members of its enterprise and administrators',
			parameters: [parameter('lot', 'path')],
			responses: {
				'200': {
					description: 'An EPCIS 2.0 document (GS1)',
					content: { 'application/ld+json': { schema: { type: 'object' } } },
				},
				...NOT_FOUND,
			},
		},
	},
}

const trade: Record<string, Operation> = {
	'/quotes': {
		post: {
			summary: 'The price of lines with every component; nothing is held',
			requestBody: send('QuoteBody'),
			responses: { '200': json('The price', 'Quote'), ...BAD_BODY },
		},
	},
	'/checkouts': {
		post: {
			summary: 'Holds lines of any sellers, all or nothing, and opens their payment',
			parameters: [
				parameter('Idempotency-Key', 'header', 'The same key and body answer the same; another body is 422.', true),
			],
			requestBody: send('CheckoutBody'),
			responses: {
				'201': json('Held until `hold_until`; pay at `payment.url`', 'Checkout'),
				...BAD_BODY,
				'409': refusal(
					'`outcome` says why: sold-out, closed, not-possible, price-changed, coupon-refused, not-payable',
				),
				'422': refusal('The key was used with another body'),
				'429': refusal('Too many at once; Retry-After says when'),
			},
		},
	},
	'/checkouts/{id}': {
		delete: {
			summary: 'Lets an unpaid checkout go',
			security: BEARER,
			parameters: [parameter('id', 'path')],
			responses: {
				'204': { description: 'Nothing is held any more' },
				...NOT_FOUND,
				'409': refusal('Money came, or may still come'),
				'503': refusal('The payment provider cannot be asked now; the hold ends by itself'),
			},
		},
	},
	'/orders/{number}': {
		get: {
			summary: 'An order with its sellers’ parts, lines, shipments, vouchers and refunds',
			security: BEARER,
			parameters: [parameter('number', 'path')],
			responses: { '200': json('The order', 'Order'), ...NOT_FOUND },
		},
	},
	'/orders/{number}/cancellations': {
		post: {
			summary: 'What cancelling lines costs and gives back, kept 10 minutes; then, with `quote_id`, exactly that, once',
			security: BEARER,
			parameters: [parameter('number', 'path')],
			requestBody: send('CancellationBody'),
			responses: {
				'200': json('The quote, or what its use did; the same quote again answers the same', 'Cancellation'),
				...BAD_BODY,
				...NOT_FOUND,
				'409': refusal('Not cancellable, with reasons by line; or the quote no longer holds'),
			},
		},
	},
}

const changes: Record<string, Operation> = {
	'/orders/{number}/changes': {
		post: {
			summary:
				'What moving a stay or a session costs, or sending goods not packed yet to another address, kept 10 minutes; then, with `quote_id`, exactly that, once. What costs more is held until its difference is paid at `payment.url`; what was booked stays until then',
			security: BEARER,
			parameters: [parameter('number', 'path')],
			requestBody: send('ChangeBody'),
			responses: {
				'200': json('The quote, or what its use did; the same quote again answers the same', 'Change'),
				...BAD_BODY,
				...NOT_FOUND,
				'409': refusal('Not changeable or not to be had, with reasons; or the quote no longer holds'),
			},
		},
	},
}

const DEVICE = [{ deviceSecret: [] }]
const NO_DEVICE = { '401': refusal('No device of ours says so: it was never enrolled, or is revoked') }

const gate: Record<string, Operation> = {
	'/gate/devices': {
		post: {
			summary: 'Makes a phone or tablet the gate device of a code, once; its secret is told this once',
			requestBody: send('EnrolmentBody'),
			responses: {
				'201': json('The device', 'GateDevice'),
				...BAD_BODY,
				'404': refusal('No such code, or it was used, or its time is over'),
				'429': refusal('Too many tries; Retry-After says when'),
			},
		},
	},
	'/gate/snapshot': {
		get: {
			summary:
				'What a gate device needs to let guests in without a signal: vouchers of these days, what is revoked, public keys, our clock',
			security: DEVICE,
			responses: { '200': json('The snapshot', 'GateSnapshot'), ...NO_DEVICE },
		},
	},
	'/redemptions/batch': {
		post: {
			summary: 'Gives each scan of a gate device its fate, once for ever: the same scans again, the same answer',
			security: DEVICE,
			requestBody: send('ScanBatch'),
			responses: { '200': json('A fate for each scan', 'ScanFates'), ...BAD_BODY, ...NO_DEVICE },
		},
	},
}

/** The description of the JSON API in OpenAPI 3.1, for a site at an origin. */
export function describeApi(origin: string) {
	return {
		openapi: '3.1.0',
		info: {
			title: 'Shanhai API',
			version: '1',
			description:
				'Produce, stays and experiences of a cluster: look, quote, hold, pay, follow. Amounts are integers in minor units.',
		},
		servers: [{ url: `${origin}/api/v1` }],
		paths: {
			...listings,
			...tracing,
			...trade,
			...changes,
			...gate,
			...positionPaths,
			...temperaturePaths,
			...clusterPaths,
			'/openapi.json': {
				get: { summary: 'This description', responses: { '200': { description: 'OpenAPI 3.1' } } },
			},
		},
		components: {
			schemas: SCHEMAS,
			securitySchemes: {
				deviceSecret: { type: 'http', scheme: 'bearer', description: 'The secret told when the device was enrolled.' },
				crateKey: { type: 'http', scheme: 'bearer', description: 'The key of one crate, told to who keeps it.' },
				tripKey: {
					type: 'http',
					scheme: 'bearer',
					description: 'The key of one ride, told to the phone that drives it.',
				},
				orderToken: { type: 'http', scheme: 'bearer', description: 'The order_token of its checkout.' },
			},
		},
	}
}
