import type { Bilingual } from '#app/domain/language/bilingual.ts'

export interface DemoLogin {
	email: string
	role: Bilingual
	/** Where this role's work begins. */
	home: string
}

/** The password of every demo login; a demo holds nobody's data. */
export const DEMO_PASSWORD = 'mountain-and-sea'

/** One login for each role, made by the demo seed, printed by the start and offered on a demo's login page. */
export const DEMO_LOGINS: readonly DemoLogin[] = [
	{ email: 'buyer@demo.shanhai', role: { zh: '游客（买家）', en: 'Tourist (buyer)' }, home: '/account' },
	{ email: 'seller@demo.shanhai', role: { zh: '企业店主', en: 'Enterprise owner' }, home: '/seller' },
	{ email: 'gate@demo.shanhai', role: { zh: '检票员', en: 'Gate staff' }, home: '/seller/check-in' },
	{ email: 'courier@demo.shanhai', role: { zh: '快递员／代收点', en: 'Courier, delivery point' }, home: '/courier' },
	{ email: 'county@demo.shanhai', role: { zh: '县级管理员', en: 'County administrator' }, home: '/admin' },
	{ email: 'city@demo.shanhai', role: { zh: '市级管理员', en: 'City administrator' }, home: '/admin' },
]
