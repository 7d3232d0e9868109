import type { ListingRelation } from '#app/domain/catalog/listing-card.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface CompanionsText {
	title: (stay: string) => string
	/** What binds something to the stay: by what its sellers say. */
	bond: Record<ListingRelation, string>
	near: (km: string) => string
	tookHome: (guests: string) => string
	seats: (when: string) => string
}

export const companionsText: Catalogue<CompanionsText> = {
	zh: {
		title: (stay) => `住在${stay}的这几天`,
		bond: {
			served_at: '住处餐桌上的',
			grown_at: '住处自己种的',
			made_by: '住处自己做的',
			picked_in: '可以亲手采',
			near_stay: '就在住处附近',
			taken_home: '可以带回家',
		},
		near: (km) => `离住处约 ${km} 公里`,
		tookHome: (guests) => `${guests} 位住客也带走了`,
		seats: (when) => `${when} 有位`,
	},
	en: {
		title: (stay) => `For your days at ${stay}`,
		bond: {
			served_at: 'On the table at your stay',
			grown_at: 'Grown at your stay',
			made_by: 'Made at your stay',
			picked_in: 'Pick it yourself',
			near_stay: 'Close to your stay',
			taken_home: 'To take home',
		},
		near: (km) => `About ${km} km from your stay`,
		tookHome: (guests) => `${guests} ${guests === '1' ? 'guest' : 'guests'} took this home`,
		seats: (when) => `Room on ${when}`,
	},
}
