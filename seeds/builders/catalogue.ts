import { STANDARD_POLICIES } from '#app/domain/cancellation/standard-policies.ts'
import type { CancellationPolicy } from '#app/domain/cancellation/policy.ts'
import type { Seeding } from '#seeds/builders/seeding.ts'
import type { ListingText } from '#seeds/builders/market-file.ts'

type Kind = ListingText['kind']

const CATEGORIES: readonly [Kind, string, string, string][] = [
	['product', 'tea', '茶叶', 'Tea'],
	['product', 'dendrobium', '铁皮石斛', 'Dendrobium'],
	['product', 'seafood', '海鲜', 'Seafood'],
	['product', 'fruit', '水果', 'Fruit'],
	['product', 'vegetables', '蔬菜笋品', 'Vegetables and shoots'],
	['product', 'mushrooms', '菌菇', 'Mushrooms'],
	['product', 'noodles-rice', '面米杂粮', 'Noodles and rice'],
	['product', 'cured-braised', '腊味酱卤', 'Cured and braised'],
	['product', 'honey', '蜂蜜', 'Honey'],
	['product', 'oil', '食用油', 'Oil'],
	['product', 'wine-vinegar', '酒与醋', 'Wine and vinegar'],
	['product', 'snacks', '糕点零食', 'Snacks'],
	['product', 'crafts', '手工艺', 'Crafts'],
	['stay', 'farmhouse', '农家乐', 'Farmhouses'],
	['stay', 'mountain-lodge', '山居', 'Mountain lodges'],
	['stay', 'sea-house', '海边民宿', 'Sea houses'],
	['stay', 'old-house', '古宅', 'Old houses'],
	['stay', 'tea-house', '茶舍', 'Tea houses'],
	['stay', 'camp', '露营', 'Camps'],
	['experience', 'tea-picking', '采茶', 'Tea picking'],
	['experience', 'fruit-picking', '采摘', 'Fruit picking'],
	['experience', 'fishing', '赶海捕鱼', 'Fishing'],
	['experience', 'hiking', '徒步', 'Hiking'],
	['experience', 'workshop', '手作', 'Workshops'],
	['experience', 'cooking', '学做菜', 'Cooking'],
	['experience', 'farm-day', '农事体验', 'Farm days'],
	['experience', 'boat', '乘船', 'Boat trips'],
	['experience', 'stargazing', '观星', 'Stargazing'],
	['package', 'weekend', '周末游', 'Weekends'],
	['package', 'family', '亲子游', 'Family trips'],
	['package', 'tea-tour', '茶旅', 'Tea tours'],
	['package', 'sea-tour', '海岛游', 'Sea tours'],
	['package', 'festival', '节庆游', 'Festivals'],
]

/** What is sold with a promise certificate: vegetables, fruit, cultivated mushrooms, farmed fish (MARA Order 2025 No. 4). */
const CERTIFIED: readonly string[] = ['fruit', 'vegetables', 'mushrooms', 'seafood']

/** Categories and the versions of cancellation terms that listings point to. */
export function buildCatalogue({ tables }: Seeding): void {
	tables.add('transfer_accounts', {
		currency: 'CNY',
		holder: '演示专用 · Demonstration only',
		bank: '演示银行 · Demonstration Bank',
		account_number: '0000 0000 0000 0000',
		is_demo: true,
		hold_hours: 48,
		active: true,
	})
	for (const [position, [kind, code, zh, en]] of CATEGORIES.entries())
		tables.add('categories', {
			...{ code, kind, name_zh: zh, name_en: en, position },
			certificate_required: CERTIFIED.includes(code),
		})
	for (const policy of STANDARD_POLICIES)
		tables.add('cancellation_policies', {
			code: policy.code,
			version: policy.version,
			kind: policy.kind,
			terms: policy,
		})
}

function policyCodeOf(text: ListingText): string {
	if (text.kind === 'experience' && text.policy === 'NON_REFUNDABLE') return 'EXPERIENCE_NON_REFUNDABLE'
	if (text.kind !== 'product') return text.policy
	if (text.variants.some((variant) => variant.temperature === 'frozen')) return 'GOODS_FROZEN'
	return text.perishable ? 'GOODS_PERISHABLE' : 'GOODS_7_DAYS'
}

/** The terms a listing is sold under. */
export function policyOf(text: ListingText): CancellationPolicy {
	const code = policyCodeOf(text)
	const policy = STANDARD_POLICIES.find((candidate) => candidate.code === code && candidate.kind === text.kind)
	if (!policy) throw new Error(`${text.slug}: no terms called ${code}`)
	return policy
}
