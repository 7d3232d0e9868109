import type { Catalogue } from '#app/ui/text/language.tsx'

interface SurveyItemsText {
	forms: Record<string, string>
	items: Record<string, string>
	dimensions: Record<string, string>
}

/** The questionnaires: the orientation of entrepreneurs by the ten ideas of Bolton and Lane (2012), in our words. */
export const surveyItemsText: Catalogue<SurveyItemsText> = {
	zh: {
		forms: {
			entrepreneurs: '经营者问卷（10 题，1–5 分）',
			merchants: '商户问卷（5 题，是否）',
			households: '住户问卷（2 题，是否）',
		},
		dimensions: { risk: '敢冒风险', innovativeness: '爱创新', proactiveness: '先行一步' },
		items: {
			risk1: '我愿意迈进没人走过的领域，做大胆的事',
			risk2: '回报可能很高的事，我肯投入大量时间或资金',
			risk3: '有风险的时候，我往往敢于行动',
			new1: '我常常喜欢尝试新鲜的、不寻常的做法',
			new2: '做项目，我更看重独一无二的办法，而不是老路子',
			new3: '学新东西，我喜欢用自己的方式，不跟着别人走',
			new4: '解决问题，我更愿意试验和独创，而不是照搬常用办法',
			ahead1: '我通常提前应对将来的问题、需要或变化',
			ahead2: '我做事习惯提前计划',
			ahead3: '我喜欢自己先动手把事情推起来，不坐等别人',
			member: '加入了合作社或行业协会吗？',
			recent: '最近一年内才开始网上经营吗？',
			invited: '是本乡镇另一位商户带您入行的吗？',
			erp: '在用进销存（ERP）软件吗？',
			cloud: '最近 30 天用过云端经营服务吗（店铺、库存、记账、客服、存储）？',
			wifi: '家里有能用的 Wi-Fi 吗？',
			computer: '家里有能用的台式机、笔记本或平板吗？',
		},
	},
	en: {
		forms: {
			entrepreneurs: 'Entrepreneurs (10 items, 1 to 5)',
			merchants: 'Merchants (5 items, yes or no)',
			households: 'Households (2 items, yes or no)',
		},
		dimensions: { risk: 'Taking risks', innovativeness: 'Innovativeness', proactiveness: 'Acting ahead' },
		items: {
			risk1: 'I like to do bold things in fields nobody has entered',
			risk2: 'I put much time or money into what may return a lot',
			risk3: 'Where there is a risk I tend to act rather than to wait',
			new1: 'I often try new and unusual ways',
			new2: 'In a project I prefer a way of its own to one used before',
			new3: 'I learn new things in my own way rather than as everybody does',
			new4: 'I solve problems by trying out and by ideas of my own, not by the usual methods',
			ahead1: 'I act before problems, needs or changes come',
			ahead2: 'I plan ahead',
			ahead3: 'I get things going myself rather than wait for somebody else',
			member: 'Do you belong to a co-operative or an association?',
			recent: 'Did you begin to sell online within the last year?',
			invited: 'Did another merchant of your township bring you in?',
			erp: 'Do you use ERP software?',
			cloud: 'Did you use a cloud service for your business in the last 30 days?',
			wifi: 'Is there working Wi-Fi at home?',
			computer: 'Is there a working desktop, laptop or tablet at home?',
		},
	},
}
