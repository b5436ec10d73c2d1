import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { ConfigInvalid, loadConfig } from '.';

class Sample {
  @IsIn(['development', 'production'])
  MODE: string;

  @IsInt()
  @Min(1)
  @Max(65_535)
  PORT: number = 8080;

  @IsBoolean()
  SECURE: boolean = false;

  @IsOptional()
  @IsString()
  NOTE?: string;
}

const faultsOf = (env: Record<string, string>) => {
  try {
    loadConfig(Sample, env);
  } catch (error) {
    if (error instanceof ConfigInvalid) return error.faults;
    throw error;
  }
  return [];
};

describe('loadConfig', () => {
  it('reads numbers and booleans by declared type and keeps defaults', () => {
    expect(loadConfig(Sample, { MODE: 'production', PORT: ' 99 ', SECURE: 'true' })).toMatchObject({
      MODE: 'production',
      PORT: 99,
      SECURE: true,
    });
    expect(loadConfig(Sample, { MODE: 'production', PORT: '', SECURE: '0' })).toMatchObject({
      PORT: 8080,
      SECURE: false,
    });
  });

  it('takes nothing from the environment that the class does not name', () => {
    expect(loadConfig(Sample, { MODE: 'development', OTHER: 'x' })).not.toHaveProperty('OTHER');
  });

  it('lists every fault at once, by variable and reason', () => {
    expect(faultsOf({ PORT: 'many', SECURE: 'perhaps' })).toEqual(
      expect.arrayContaining([
        { variable: 'MODE', reason: 'is required' },
        { variable: 'PORT', reason: 'must be an integer number' },
        { variable: 'SECURE', reason: 'must be a boolean value' },
      ]),
    );
    expect(faultsOf({ MODE: 'production', PORT: '0' })).toEqual([
      { variable: 'PORT', reason: 'must not be less than 1' },
    ]);
  });

  it('says all of it in its message', () => {
    expect(() => loadConfig(Sample, { MODE: 'x', PORT: '70000' })).toThrow(
      /MODE: must be one of[\s\S]*PORT: must not be greater/,
    );
  });
});
