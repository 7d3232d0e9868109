import type { ListingRelation } from '#app/domain/catalog/listing-card.ts'
import type { ListingKind } from '#app/domain/catalog/listing-kind.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface CommerceText {
	kinds: Record<ListingKind, string>
	/** All of a kind, as a shelf is called. */
	shelves: Record<ListingKind, string>
	perNight: string
	distance: (km: string) => string
	season: (months: string) => string
	relations: Record<ListingRelation, { out: string; in: string }>
	addToBasket: string
	noPicture: string
}

export const commerceText: Catalogue<CommerceText> = {
	zh: {
		kinds: { product: '物产', stay: '住处', experience: '体验', package: '套餐' },
		shelves: { product: '物产', stay: '住处', experience: '体验', package: '套餐' },
		perNight: '晚',
		distance: (km) => `约 ${km} 公里`,
		season: (months) => `${months}有`,
		relations: {
			served_at: { out: '在这里吃得到', in: '这里端上桌的' },
			grown_at: { out: '长在这里', in: '这里长的' },
			made_by: { out: '在这里做成', in: '这里做的' },
			picked_in: { out: '可以亲手采', in: '来这里采的' },
			near_stay: { out: '住在附近', in: '附近可以玩' },
			taken_home: { out: '喜欢就带回家', in: '先来尝一尝' },
		},
		addToBasket: '放进购物篮',
		noPicture: '暂无图片',
	},
	en: {
		kinds: { product: 'Produce', stay: 'Stay', experience: 'Experience', package: 'Package' },
		shelves: { product: 'Produce', stay: 'Stays', experience: 'Experiences', package: 'Packages' },
		perNight: 'night',
		distance: (km) => `about ${km} km`,
		season: (months) => `In ${months}`,
		relations: {
			served_at: { out: 'Served at', in: 'On the table here' },
			grown_at: { out: 'Grown at', in: 'Grown here' },
			made_by: { out: 'Made at', in: 'Made here' },
			picked_in: { out: 'Pick it yourself', in: 'What you pick here' },
			near_stay: { out: 'Stay nearby', in: 'Close by' },
			taken_home: { out: 'Take it home', in: 'Taste it first' },
		},
		addToBasket: 'Add to basket',
		noPicture: 'No picture yet',
	},
}
