import type { UnavailableReason } from '#app/domain/capacity/reasons.ts'
import { listingPath } from '#app/domain/catalog/listing-kind.ts'
import { type Bilingual, inLanguage } from '#app/domain/language/bilingual.ts'
import { cartText } from '#app/features/cart/cart-text.ts'
import { reasonText } from '#app/ui/commerce/reason-text.ts'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface AgainPageProps {
	added: readonly Bilingual[]
	not: readonly {
		title: Bilingual
		listing: { kind: 'product' | 'stay' | 'experience' | 'package'; slug: string } | null
		why: 'package' | 'gone' | 'full' | 'unavailable'
		reasons: readonly UnavailableReason[]
	}[]
}

function Left({ not }: Pick<AgainPageProps, 'not'>) {
	const t = useText(cartText)
	const language = useLanguage()
	const why = { package: t.againPackage, gone: t.againGone, full: t.againFull }
	return (
		<Notice tone="warn" title={t.againNot} className="mb-4">
			<ul className="mt-1 grid gap-2">
				{not.map((it, at) => (
					<li key={at}>
						<span className="font-semibold">{inLanguage(it.title, language)}</span>
						{' · '}
						{it.why === 'unavailable'
							? it.reasons.map((reason) => reasonText(language, reason)).join(' · ')
							: why[it.why]}{' '}
						{it.listing && it.why !== 'gone' ? (
							<a href={listingPath(it.listing)} className="font-semibold text-hill underline">
								{t.againLook}
							</a>
						) : null}
					</li>
				))}
			</ul>
		</Notice>
	)
}

/** What of an order went into the basket again, and what could not. */
export function AgainPage({ added, not }: AgainPageProps) {
	const t = useText(cartText)
	const language = useLanguage()
	return (
		<>
			{added.length > 0 ? (
				<Notice tone="success" title={t.againDone} className="mb-4">
					<ul>
						{added.map((title, at) => (
							<li key={at}>{inLanguage(title, language)}</li>
						))}
					</ul>
				</Notice>
			) : (
				<p className="mb-4">{t.againNothing}</p>
			)}
			{not.length > 0 ? <Left not={not} /> : null}
			<LinkButton href="/cart" tone={added.length > 0 ? 'buy' : 'quiet'}>
				{t.toBasket}
			</LinkButton>
		</>
	)
}
