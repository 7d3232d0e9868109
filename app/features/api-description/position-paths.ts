const position = {
	type: 'object',
	properties: {
		at: { type: 'string', format: 'date-time' },
		lon: { type: 'number', minimum: -180, maximum: 180 },
		lat: { type: 'number', minimum: -90, maximum: 90 },
		accuracy_m: { type: 'integer', minimum: 0, description: 'What is less sure than 100 m is not kept.' },
	},
	required: ['at', 'lon', 'lat'],
}

const batch = {
	type: 'object',
	properties: {
		trip_id: { type: 'integer' },
		positions: { type: 'array', items: position, minItems: 1, maxItems: 500 },
	},
	required: ['trip_id', 'positions'],
}

const kept = { type: 'object', properties: { kept: { type: 'integer', description: 'How many were worth keeping.' } } }

const reading = {
	type: 'object',
	properties: {
		at: { type: 'string', format: 'date-time' },
		celsius: { type: 'number', minimum: -80, maximum: 80 },
	},
	required: ['at', 'celsius'],
}

const readings = {
	type: 'object',
	properties: {
		crate: { type: 'string', description: 'Its code, CR and eight digits' },
		device: { type: 'string', maxLength: 40 },
		readings: { type: 'array', items: reading, minItems: 1, maxItems: 500 },
	},
	required: ['crate', 'readings'],
}

const taken = {
	type: 'object',
	properties: {
		kept: { type: 'integer', description: 'How many are new.' },
		breaches: { type: 'integer', description: 'How many cases they opened.' },
	},
}

/** Where crates tell how warm it is in them. */
export const temperaturePaths = {
	'/temperatures': {
		post: {
			summary: 'How warm it was in a crate; half an hour outside the limits of its class opens a case',
			security: [{ crateKey: [] }],
			requestBody: { required: true, content: { 'application/json': { schema: readings } } },
			responses: {
				'200': { description: 'They are kept', content: { 'application/json': { schema: taken } } },
				'401': { description: 'The key is not that of the crate' },
				'409': { description: 'The crate is not for chilled or frozen goods' },
				'422': { description: 'Not a crate and its readings' },
			},
		},
	},
}

/** Where rides tell their positions. */
export const positionPaths = {
	'/positions': {
		post: {
			summary: 'Positions of a ride under way; answered once they are durable, the same again changes nothing',
			security: [{ tripKey: [] }],
			requestBody: { required: true, content: { 'application/json': { schema: batch } } },
			responses: {
				'200': { description: 'They are kept', content: { 'application/json': { schema: kept } } },
				'401': { description: 'The key is not that of the trip' },
				'422': { description: 'Not a trip and its positions' },
				'503': { description: 'Too much is waiting to be written; Retry-After in seconds' },
			},
		},
	},
}
