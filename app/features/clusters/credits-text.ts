import type { AttributionModel } from '#app/domain/attribution/attribute.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

export const creditsText: Catalogue<
	Record<'title' | 'lead' | 'none' | 'model' | 'source' | 'at' | 'share' | 'whole', string> & {
		models: Record<AttributionModel, string>
	}
> = {
	zh: {
		title: '订单从哪里来',
		lead: '下单那一刻定下来的，以后不改；几种算法并排，各自只记一次。',
		none: '没有可记的来源：直接来的，或没有同意被记住。',
		model: '算法',
		source: '来源',
		at: '时间',
		share: '份额',
		whole: '全部',
		models: {
			LAST_NON_DIRECT_30D: '30 天内最后一次（直接来的不算）',
			AD_LAST_CLICK_15D: '15 天内最后一次广告点击',
			ONSITE_VISIT_180D: '180 天内最后一次到访',
			FIRST_TOUCH: '第一次知道',
			LINEAR: '30 天内平均分',
		},
	},
	en: {
		title: 'What led to the order',
		lead: 'Settled in the instant it was placed and never changed; several ways of telling side by side, each counts it once.',
		none: 'Nothing to credit: they came by themselves, or did not agree to be remembered.',
		model: 'By',
		source: 'Source',
		at: 'When',
		share: 'Share',
		whole: 'all',
		models: {
			LAST_NON_DIRECT_30D: 'the last within 30 days, coming by oneself aside',
			AD_LAST_CLICK_15D: 'the last advertisement clicked within 15 days',
			ONSITE_VISIT_180D: 'the last visit in person within 180 days',
			FIRST_TOUCH: 'the first touch',
			LINEAR: 'equal parts within 30 days',
		},
	},
}
