import { claimsText } from '#app/features/claims/claims-text.ts'
import { TextAreaField, TextField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface ClaimFieldsProps {
	/** Pieces that can be claimed, and how many are named at first. */
	most: number
	first: number
	/** What to tell and to show, and who sees it. */
	hints: { words: string; photos: string }
	values: Readonly<Record<string, string>>
}

/** Of how many pieces something is wrong, what, and how it looks. */
export function ClaimFields({ most, first, hints, values }: ClaimFieldsProps) {
	const t = useText(claimsText)
	return (
		<>
			<TextField
				name="qty"
				type="number"
				label={t.qty}
				hint={t.qtyHint(most)}
				min={1}
				max={most}
				defaultValue={values.qty ?? first}
				className="max-w-40"
			/>
			<TextAreaField
				name="words"
				label={t.words}
				hint={hints.words}
				required
				maxLength={2000}
				defaultValue={values.words}
			/>
			<TextField
				name="photos"
				type="file"
				accept="image/jpeg,image/png,image/webp"
				multiple
				label={t.photos}
				hint={hints.photos}
			/>
		</>
	)
}
