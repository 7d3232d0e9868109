import { expect, test } from 'vitest'
import { homeText } from '#app/features/catalog/home-text.ts'
import { pickUpText } from '#app/features/logistics/pick-up-text.ts'
import { networkTextEn } from '#app/features/network/network-text-en.ts'
import { placesText } from '#app/features/places/places-text.ts'
import { papersText } from '#app/features/registrations/papers-text.ts'
import { feedsText } from '#app/features/stays/feeds-text.ts'
import { festivalText } from '#app/ui/commerce/festival-text.ts'

test('of one thing English speaks as of one', () => {
	const said = (count: string) => [
		pickUpText.en.wrong(count),
		papersText.en.daysLeft(count),
		placesText.en.count(count),
		homeText.en.placesCount(count),
		networkTextEn.nodeCount(count),
		networkTextEn.parcelsThere(count),
		feedsText.en.events(count),
		festivalText.en.inDays(count),
	]
	for (const words of said('1')) expect(words).not.toMatch(/\b1 [a-z]+s\b|tries/)
	for (const words of said('2')) expect(words).toMatch(/\b2 ([a-z]+s|more tries)\b/)
})
