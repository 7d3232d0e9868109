import {
	type Operation,
	json,
	NOT_FOUND,
	parameter,
	queries,
	refusal,
} from '#app/features/api-description/operation-parts.ts'

/** The figures of regions. */
export const clusterPaths: Record<string, Operation> = {
	'/clusters/{code}/indicators': {
		get: {
			summary: 'Indicators of a region with source, age and quality',
			parameters: [parameter('code', 'path'), ...queries('period')],
			responses: { '200': json('Values', 'ClusterFigures'), ...NOT_FOUND, '422': refusal('No such month') },
		},
	},
	'/clusters/{code}/index': {
		get: {
			summary: 'The index of the places of a region with ranks and method',
			parameters: [parameter('code', 'path'), ...queries('level', 'period')],
			responses: { '200': json('Scores', 'ClusterIndex'), ...NOT_FOUND, '422': refusal('No such month or level') },
		},
	},
	'/clusters/{code}/forecasts': {
		get: {
			summary: 'The next twelve months of paid orders with intervals, method and past forecasts',
			parameters: [parameter('code', 'path'), ...queries('series')],
			responses: { '200': json('Forecast', 'ClusterForecast'), ...NOT_FOUND, '422': refusal('No such series') },
		},
	},
	'/clusters/{code}/open-data.zip': {
		get: {
			summary: 'A month’s public figures with all that is needed to compute the index again, as one archive',
			parameters: [parameter('code', 'path'), ...queries('period')],
			responses: {
				'200': {
					description: 'CSV tables, codebook, JSON Schema, run config and hashes',
					content: { 'application/zip': {} },
				},
				...NOT_FOUND,
				'422': refusal('No such month'),
			},
		},
	},
}
