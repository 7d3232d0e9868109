import type { Catalogue } from '#app/ui/text/language.tsx'

interface OfficeFaultText {
	/** Where an office has other words than the site; by status. */
	byStatus: Record<number, string>
	home: string
}

export const officeFaultText: Catalogue<OfficeFaultText> = {
	zh: {
		byStatus: {
			403: '您在这里的角色看不到这一页。如果应当看到，请找为您分配角色的人。',
			404: '地址可能写错了，或者它已经不在这里了。请回到第一页再找。',
		},
		home: '回到第一页',
	},
	en: {
		byStatus: {
			403: 'Your role here does not open this page. If it should, please ask whoever gave you the role.',
			404: 'The address may be mistyped, or what it names is no longer here. Look for it from the first page.',
		},
		home: 'To the first page',
	},
}
