/** What the house forbids in some folders and no rule has a name for: selectors (ESQuery) with the reason of each. */
const rule = {
	meta: {
		type: 'suggestion',
		schema: {
			type: 'array',
			items: {
				type: 'object',
				properties: { selector: { type: 'string' }, message: { type: 'string' } },
				required: ['selector', 'message'],
				additionalProperties: false,
			},
		},
	},
	create: (context) =>
		Object.fromEntries(
			context.options.map(({ selector, message }) => [selector, (node) => context.report({ node, message })]),
		),
}

export default { meta: { name: 'house' }, rules: { 'restricted-syntax': rule } }
