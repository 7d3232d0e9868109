-- The codebook as it was handed over has a Chinese word in the English term of L06; the Chinese term has it already.
update indicators set name_en = 'Advertising return (ROAS)' where code = 'L06' and name_en = 'Advertising return (ROAS, 投入产出比)';
