import { Form } from '@remix-run/react'
import { giftApartText } from '#app/features/cart/gift-apart-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** In a mixed basket: gifts are ordered alone, and how; nothing where nothing stands in their way. */
export function GiftApart({ count }: { count: number }) {
	const t = useText(giftApartText)
	if (count === 0) return null
	return (
		<Disclosure summary={t.title}>
			<p>{t.why}</p>
			<Form method="post" action="/cart/later" className="mt-3">
				<Button name="deed" value="gifts" tone="quiet">
					{t.leave(count)}
				</Button>
			</Form>
			<p className="mt-2 text-sm text-soft">{t.then}</p>
		</Disclosure>
	)
}
